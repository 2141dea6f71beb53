import { Button } from "@/components/ui/button";
import { StatePanel } from "./state-panel";

type ErrorStateProps = {
  title?: string;
  /** Reference printed in the log beside the cause. */
  requestId?: string;
  onRetry?: () => void;
  level?: 1 | 2;
};

/** A surprise: says what is safe, what to do, and what to quote. */
export function ErrorState({
  title = "This page could not be shown",
  requestId,
  onRetry,
  level = 1,
}: ErrorStateProps) {
  return (
    <StatePanel
      icon={WarningSign}
      level={level}
      title={title}
      action={
        onRetry !== undefined && (
          <Button variant="primary" onClick={onRetry}>
            Try again
          </Button>
        )
      }
    >
      <p>
        Something broke on our side. What was saved is safe; try again, and if it stays broken, tell whoever
        runs this installation.
      </p>
      {requestId !== undefined && (
        <p className="mt-2 text-sm">
          Reference <code className="font-mono text-ink">{requestId}</code>
        </p>
      )}
    </StatePanel>
  );
}

/** Drawn here, because every page carries its error boundary and would carry the icon set with it. */
function WarningSign({ className }: { className?: string }) {
  return (
    <svg aria-hidden viewBox="0 0 24 24" className={`line-mark ${className}`}>
      <path d="m21.73 18-8-14a2 2 0 0 0-3.48 0l-8 14A2 2 0 0 0 4 21h16a2 2 0 0 0 1.73-3M12 9v4m0 4h.01" />
    </svg>
  );
}
