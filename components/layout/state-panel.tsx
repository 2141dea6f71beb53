import type { ComponentType, ReactNode } from "react";

export type StatePanelProps = {
  icon: ComponentType<{ className?: string; "aria-hidden"?: boolean }>;
  title: ReactNode;
  /** `1` when it stands for the whole page. */
  level?: 1 | 2;
  children?: ReactNode;
  action?: ReactNode;
};

/** The common shape of "nothing here": what, why, one way on. */
export function StatePanel({ icon: Icon, title, level = 2, children, action }: StatePanelProps) {
  const Heading = level === 1 ? "h1" : "h2";
  return (
    <div className="flex max-w-xl flex-col items-start gap-3 py-10">
      <span className="flex size-9 items-center justify-center rounded-md border border-line bg-surface text-ink-2">
        <Icon aria-hidden className="size-4" />
      </span>
      <div className="min-w-0">
        <Heading className="font-semibold text-lg">{title}</Heading>
        {children !== undefined && <div className="mt-1 text-ink-2">{children}</div>}
      </div>
      {action}
    </div>
  );
}
