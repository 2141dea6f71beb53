import "server-only";
import { command } from "@/lib/db/command";
import { defaultPreference, inAppIsAChoice } from "@/lib/domain/inbox/kinds";
import { refuse } from "@/lib/result";
import { type ConfigureRefusal, configureNotificationsInput } from "../schema";

/** Sets what one gets of some kinds, in the inbox and by mail. */
export const configureNotifications = command<
  typeof configureNotificationsInput,
  { kinds: readonly string[] },
  ConfigureRefusal
>({
  permission: "notifications.configure",
  input: configureNotificationsInput,
  async run({ tx, scope, actorId, input }) {
    // The last word on a kind counts, should one be named twice.
    const wanted = [...new Map(input.preferences.map((each) => [each.kind, each])).values()];
    const fixed = wanted.filter(
      ({ kind, inApp }) => !inAppIsAChoice(kind) && inApp !== defaultPreference(kind).inApp,
    );
    if (fixed.length > 0) return refuse({ code: "inbox-not-a-choice", kinds: fixed.map(({ kind }) => kind) });
    const accountId = actorId ?? "";
    await tx
      .insertInto("notification_preference")
      .values(wanted.map((each) => ({ workspaceId: scope.workspaceId, accountId, ...each })))
      .onConflict((conflict) =>
        conflict.columns(["workspaceId", "accountId", "kind"]).doUpdateSet((row) => ({
          inApp: row.ref("excluded.inApp"),
          mail: row.ref("excluded.mail"),
        })),
      )
      .execute();
    const kinds = wanted.map(({ kind }) => kind);
    return { ok: true, value: { kinds }, event: { type: "notifications.configured", data: { kinds } } };
  },
});
