import { CircleAlert, CircleCheck, LoaderCircle } from "lucide-react";
import { Button } from "./button";
import { Time } from "./time";

export type SaveStatus =
  | { kind: "idle" }
  | { kind: "saving" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; message?: string; onRetry: () => void };

/** The visible state of an autosave; always mounted, so that a screen reader hears each change. */
export function SaveState({ status }: { status: SaveStatus }) {
  return (
    <div role="status" className="flex min-h-6 items-center gap-1.5 text-ink-3 text-sm [&_svg]:size-4">
      <SaveWords status={status} />
    </div>
  );
}

function SaveWords({ status }: { status: SaveStatus }) {
  switch (status.kind) {
    case "idle":
      return null;
    case "saving":
      return (
        <>
          <LoaderCircle aria-hidden className="animate-spin" /> Saving…
        </>
      );
    case "saved":
      return (
        <>
          <CircleCheck aria-hidden className="text-good" />
          <span>
            Saved <Time at={status.at} show="clock" />
          </span>
        </>
      );
    case "failed":
      return (
        <>
          <CircleAlert aria-hidden className="text-bad" />
          <span className="text-bad-text">{status.message ?? "Couldn’t save. Your text is still here."}</span>
          <Button size="sm" onClick={status.onRetry}>
            Retry
          </Button>
        </>
      );
    default:
      return status satisfies never;
  }
}
