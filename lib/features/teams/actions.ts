"use server";

import { loadScope } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { textOf, textOrNull } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { createTeam, deleteTeam, editTeam } from "./commands";
import type { TeamRefusal } from "./schema";

type State<Value = null> = FormState<Value, TeamRefusal>;

export async function createTeamAction(
  slug: string,
  _: State<{ teamId: string }>,
  data: FormData,
): Promise<State<{ teamId: string }>> {
  return submit(async () =>
    createTeam(await loadScope(slug), { name: textOf(data, "name"), leadId: textOrNull(data, "leadId") }),
  );
}

export async function editTeamAction(slug: string, _: State, data: FormData): Promise<State> {
  return submit(async () =>
    editTeam(await loadScope(slug), {
      teamId: textOf(data, "teamId"),
      name: textOf(data, "name"),
      leadId: textOrNull(data, "leadId"),
    }),
  );
}

export async function deleteTeamAction(slug: string, _: State, data: FormData): Promise<State> {
  return submit(async () => deleteTeam(await loadScope(slug), { teamId: textOf(data, "teamId") }));
}
