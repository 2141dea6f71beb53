import { type ReactNode, useId } from "react";
import { type ButtonLook, buttonVariants } from "./button";
import { cn } from "./cn";

type FlyoutProps = ButtonLook & {
  /** Content of the button; an icon alone needs `label`. */
  trigger: ReactNode;
  label?: string;
  align?: "start" | "end";
  className?: string;
  /** Before it is shown: for content that is fetched when it is wanted. */
  onOpen?: () => void;
  children: ReactNode;
};

/**
 * A panel below its button on the browser's own popover: no JavaScript; a positioned
 * popover of the primitives library costs 42 kB. For explanations, filters and column choice.
 */
export function Flyout({
  trigger,
  label,
  align = "start",
  variant,
  size,
  icon,
  className,
  onOpen,
  children,
}: FlyoutProps) {
  const id = useId();
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        className={buttonVariants({ variant, size, icon })}
      >
        {trigger}
      </button>
      <div
        id={id}
        popover="auto"
        data-align={align}
        onBeforeToggle={(event) => event.newState === "open" && onOpen?.()}
        className={cn(
          "flyout max-h-[70dvh] w-72 max-w-[calc(100vw-1rem)] overflow-y-auto rounded-md border border-line bg-surface p-3 text-base text-ink shadow-pop",
          className,
        )}
      >
        {children}
      </div>
    </>
  );
}
