import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const LOOKS = {
  info: { icon: Info, box: "bg-accent-soft", mark: "text-accent-text" },
  good: { icon: CircleCheck, box: "bg-good-soft", mark: "text-good-text" },
  warn: { icon: TriangleAlert, box: "bg-warn-soft", mark: "text-warn-text" },
  bad: { icon: CircleAlert, box: "bg-bad-soft", mark: "text-bad-text" },
} as const;

type NoticeProps = {
  tone?: keyof typeof LOOKS;
  title: ReactNode;
  /** Reference for support, printed in mono. */
  requestId?: string;
  /** `alert` interrupts a screen reader: only for the answer to something just done. */
  role?: "alert" | "status";
  actions?: ReactNode;
  className?: string;
  children?: ReactNode;
};

/** Says in place what happened and what to do. */
export function Notice({ tone = "info", title, requestId, role, actions, className, children }: NoticeProps) {
  const { icon: Icon, box, mark } = LOOKS[tone];
  return (
    <div
      role={role}
      data-print="colour"
      className={cn("flex items-start gap-2.5 rounded-md px-3 py-2.5", box, className)}
    >
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", mark)} />
      <div className="min-w-0 flex-1">
        <p className="font-medium text-ink">{title}</p>
        {children !== undefined && <div className="text-ink-2">{children}</div>}
        {requestId !== undefined && (
          <p className="mt-1 text-ink-2 text-sm">
            Reference <code className="font-mono">{requestId}</code>
          </p>
        )}
        {actions !== undefined && <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </div>
  );
}
