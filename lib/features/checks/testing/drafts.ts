import type { Scope } from "@/lib/auth/scope";
import { granted } from "@/lib/db/testing/world";
import { type WorkspaceCheck, workspaceCheck } from "@/lib/domain/checks/shape";
import { publishChecks } from "../commands/publish-checks";
import { getChecks } from "../queries";

/** A check of a workspace as an editor would send it, filled in. */
export function aCheck(id: string, override: Partial<WorkspaceCheck> = {}): WorkspaceCheck {
  const guidance = { meaning: "What it is about.", test: "Look." };
  const plain = { id, title: `Check ${id}`, statement: `We do ${id}.`, guidance };
  return { ...workspaceCheck.parse(plain), ...override };
}

/** Publishes one more check as the owner; @returns the version it came with. */
export async function aNewerVersion(owner: Scope, override: Partial<WorkspaceCheck> = {}): Promise<number> {
  const { version, checks, checklists } = await getChecks(owner);
  const kept = checks.map(({ revisedIn: _, ...check }) => check);
  const draft = {
    basedOn: version,
    checks: [...kept, aCheck(`ws-added-${version + 1}`, override)],
    checklists: [...checklists],
  };
  return granted(await publishChecks(owner, draft)).version;
}
