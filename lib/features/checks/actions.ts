"use server";

import { loadProjectScope } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import type { FormState } from "@/lib/forms/form-state";
import { adoptChecks } from "./commands/adopt-checks";
import type { AdoptChecksRefusal } from "./schema";

type State = FormState<{ from: number; to: number }, AdoptChecksRefusal>;
type ProjectAt = { workspace: string; project: string };

/** The version is the one the person saw: another published meanwhile is not what they agreed to. */
export async function adoptChecksAction(at: ProjectAt, to: number): Promise<State> {
  return submit(async () => adoptChecks(await loadProjectScope(at.workspace, at.project), { to }));
}
