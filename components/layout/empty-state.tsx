import { CircleDashed, SearchX } from "lucide-react";
import type { ReactNode } from "react";
import { CommandLine } from "@/components/ui/command-line";
import { StatePanel } from "./state-panel";

type EmptyStateProps = {
  /** `no-data`: nothing exists yet. `no-match`: filters hide what exists. */
  kind?: "no-data" | "no-match";
  title: ReactNode;
  /** One sentence. */
  children?: ReactNode;
  /** One action; for `no-match` the link that clears the filters. */
  action?: ReactNode;
  /** The exact command that would fill this place. */
  command?: string;
};

export function EmptyState({ kind = "no-data", title, children, action, command }: EmptyStateProps) {
  return (
    <StatePanel
      icon={kind === "no-data" ? CircleDashed : SearchX}
      title={title}
      action={
        <>
          {action}
          {command !== undefined && <CommandLine text={command} />}
        </>
      }
    >
      {children}
    </StatePanel>
  );
}
