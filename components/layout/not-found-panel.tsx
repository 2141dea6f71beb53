import { FileQuestion } from "lucide-react";
import { LinkButton } from "@/components/ui/link-button";
import { StatePanel } from "./state-panel";

type NotFoundPanelProps = { backHref?: string; backLabel?: string };

/** The same words for "never existed" and "not yours", so that neither can be told from the other. */
export function NotFoundPanel({ backHref = "/", backLabel = "Back to the start" }: NotFoundPanelProps) {
  return (
    <StatePanel
      icon={FileQuestion}
      level={1}
      title="Nothing at this address"
      action={
        <LinkButton href={backHref} variant="primary">
          {backLabel}
        </LinkButton>
      }
    >
      The page may have moved or been deleted, or it belongs to a workspace you are not part of. Check the
      address, or ask whoever sent you the link.
    </StatePanel>
  );
}
