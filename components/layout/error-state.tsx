import { TriangleAlert } from "lucide-react";
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
      icon={TriangleAlert}
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
