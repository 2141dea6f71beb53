"use server";

import { loadSignedIn } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { textOf } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { revokeSessions } from "./commands";

type State = FormState<{ sessionIds: string[] }, { code: "no-such-session" }>;

export async function revokeSessionAction(_: State, data: FormData): Promise<State> {
  return submit(async () => revokeSessions(await loadSignedIn(), { sessionId: textOf(data, "sessionId") }));
}

export async function revokeOtherSessionsAction(_: State): Promise<State> {
  return submit(async () => revokeSessions(await loadSignedIn(), { others: true }));
}
