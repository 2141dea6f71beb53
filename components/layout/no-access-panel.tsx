import { Lock } from "lucide-react";
import type { ReactNode } from "react";
import { StatePanel } from "./state-panel";

type NoAccessPanelProps = {
  /** What this place is: "Workspace settings". */
  place: string;
  /** Who may open it: "owners". */
  allowed: string;
  /** The viewer's own role: "member". */
  role?: string;
  action?: ReactNode;
};

/** The right place, the wrong role. Says who can help, and never what is behind the door. */
export function NoAccessPanel({ place, allowed, role, action }: NoAccessPanelProps) {
  return (
    <StatePanel icon={Lock} level={1} title={`${place}: open to ${allowed} only`} action={action}>
      {role !== undefined && `You are here as ${role}. `}Ask an owner of the workspace if you need it.
    </StatePanel>
  );
}
