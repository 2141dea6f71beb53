import type { Scope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { listInbox } from "@/lib/features/inbox/queries";
import type { InboxState } from "@/lib/features/inbox/schema";
import { notify } from "../notify";

/** Does what the queue would do with every event so far, in their order or in reverse. */
export async function tellEverybody(scope: Scope, order: "asc" | "desc" = "asc"): Promise<void> {
  const events = await within(scope, (tx) =>
    tx
      .selectFrom("event")
      .select("id")
      .where("workspaceId", "=", scope.workspaceId)
      .orderBy("seq", order)
      .execute(),
  );
  for (const { id } of events) await notify(scope.workspaceId, id);
}

/** What somebody's inbox says, newest first within what needs them. */
export async function inboxOf(scope: Scope, state: InboxState = "open"): Promise<string[]> {
  const { data } = await listInbox(scope, { state, limit: 50 });
  return data.map(({ title }) => title);
}
