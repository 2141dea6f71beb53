import { CircleDashed, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { StatePanel } from "./state-panel";

type EmptyStateProps = {
  /** `no-data`: nothing exists yet. `no-match`: filters hide what exists. */
  kind?: "no-data" | "no-match";
  title: ReactNode;
  /** One sentence. */
  children?: ReactNode;
  /** One action, or the command that would fill this place; for `no-match` the link that clears the filters. */
  action?: ReactNode;
};

export function EmptyState({ kind = "no-data", title, children, action }: EmptyStateProps) {
  return (
    <StatePanel icon={kind === "no-data" ? CircleDashed : SearchX} title={title} action={action}>
      {children}
    </StatePanel>
  );
}
