import { type WorkspaceCheck, workspaceCheck } from "@/lib/domain/checks/shape";

/** A check of a workspace as an editor would send it, filled in. */
export function aCheck(id: string, override: Partial<WorkspaceCheck> = {}): WorkspaceCheck {
  const guidance = { meaning: "What it is about.", test: "Look." };
  const plain = { id, title: `Check ${id}`, statement: `We do ${id}.`, guidance };
  return { ...workspaceCheck.parse(plain), ...override };
}
