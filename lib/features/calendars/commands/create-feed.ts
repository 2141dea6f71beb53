import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { hashSecret, newSecret } from "@/lib/auth/secrets";
import { visibleProjects } from "@/lib/auth/visible-projects";
import { type Context, command } from "@/lib/db/command";
import { MOST_CALENDARS } from "@/lib/domain/calendars/calendar";
import { refuse } from "@/lib/result";
import { type CreatedFeed, type CreateFeedRefusal, createFeedInput } from "../schema";

const HINT_LENGTH = 4;

/** Makes a private calendar address. The secret in it is in the answer and nowhere else. */
export const createFeed = command<typeof createFeedInput, CreatedFeed, CreateFeedRefusal>({
  permission: "calendar.create",
  input: createFeedInput,
  async run(context) {
    const { tx, scope, actorId, now, input } = context;
    // An address has no end: a leaked token must not be able to leave one behind.
    if (scope.actor.kind !== "person") return refuse({ code: "tokens-cannot-make-calendars" });
    if (input.projectId !== null && !(await mayRead(context, input.projectId))) {
      return refuse({ code: "no-such-project" });
    }
    // Commands on the workspace take turns, so the count cannot be outrun.
    if ((await feedsInForce(context)) >= MOST_CALENDARS) {
      return refuse({ code: "too-many-calendars", most: MOST_CALENDARS });
    }
    const feedId = uuidv7();
    const secret = newSecret("");
    await tx
      .insertInto("calendar_feed")
      .values({
        workspaceId: scope.workspaceId,
        id: feedId,
        accountId: actorId ?? "",
        projectId: input.projectId,
        tokenHash: hashSecret(secret),
        hint: secret.slice(-HINT_LENGTH),
        createdAt: now,
      })
      .execute();
    return {
      ok: true,
      value: { feedId, secret },
      event: { type: "calendar.created", data: { feedId } },
    };
  },
});

async function mayRead({ tx, scope, standing }: Context, projectId: string): Promise<boolean> {
  const { rows } = await sql`
    select from project p where p."workspaceId" = ${scope.workspaceId}::uuid and p."id" = ${projectId}::uuid
      and p."deletedAt" is null and ${visibleProjects({ ...scope, role: standing.role })}`.execute(tx);
  return rows.length > 0;
}

async function feedsInForce({ tx, scope, actorId }: Context): Promise<number> {
  const row = await tx
    .selectFrom("calendar_feed")
    .select(({ fn }) => fn.countAll<number>().as("count"))
    .where("workspaceId", "=", scope.workspaceId)
    .where("accountId", "=", actorId ?? "")
    .where("revokedAt", "is", null)
    .executeTakeFirstOrThrow();
  return Number(row.count);
}
