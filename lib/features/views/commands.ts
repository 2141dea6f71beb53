import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { allows } from "@/lib/auth/access";
import { type Context, command } from "@/lib/db/command";
import { readAskedPortfolio, viewQuery } from "@/lib/domain/portfolio/asked";
import { type Refusal, refuse } from "@/lib/result";
import { viewsIn } from "./queries";
import {
  changeViewInput,
  defaultViewInput,
  deleteViewInput,
  type SavedView,
  saveViewInput,
  type ViewRefusal,
} from "./schema";

/** More than fit above a table. */
const MOST_OWN = 50;

/** Keeps what the portfolio shows under a name. To share it takes a permission of its own. */
export const saveView = command<typeof saveViewInput, { viewId: string }, ViewRefusal>({
  permission: "view.save",
  input: saveViewInput,
  async run(context) {
    const { tx, scope, actorId, now, input } = context;
    const ownerId = actorId ?? "";
    if (input.shared && !mayShare(context)) return refuse({ code: "may-not-share" });
    const own = await ownNames(context, ownerId);
    if (own.length >= MOST_OWN) return refuse({ code: "too-many-views" });
    if (isTaken(own, input.name)) return refuse({ code: "view-name-taken" });
    const viewId = uuidv7();
    await tx
      .insertInto("saved_view")
      .values({
        workspaceId: scope.workspaceId,
        id: viewId,
        ownerId,
        ...input,
        query: canonical(input.query),
        createdAt: now,
      })
      .execute();
    return {
      ok: true,
      value: { viewId },
      event: { type: "view.saved", data: { viewId, shared: input.shared } },
    };
  },
});

/** Renames a view, or has it show something else. What others see is changed by those alone who may share. */
export const changeView = command<typeof changeViewInput, { viewId: string }, ViewRefusal>({
  permission: "view.save",
  input: changeViewInput,
  async run(context) {
    const { viewId, version, query, ...fields } = context.input;
    const found = await editableView(context, viewId, version);
    if (!("ownerId" in found)) return found;
    if ((fields.shared ?? found.shared) && !mayShare(context)) return refuse({ code: "may-not-share" });
    const others = (await ownNames(context, found.ownerId)).filter(({ id }) => id !== viewId);
    if (fields.name !== undefined && isTaken(others, fields.name)) return refuse({ code: "view-name-taken" });
    await context.tx
      .updateTable("saved_view")
      .set((eb) => ({
        ...fields,
        ...(query === undefined ? {} : { query: canonical(query) }),
        version: eb("version", "+", 1),
      }))
      .where("workspaceId", "=", context.scope.workspaceId)
      .where("id", "=", viewId)
      .execute();
    const shared = fields.shared ?? found.shared;
    return { ok: true, value: { viewId }, event: { type: "view.saved", data: { viewId, shared } } };
  },
});

/** Whoever opened the portfolio with it sees the usual one again. */
export const deleteView = command<typeof deleteViewInput, null, ViewRefusal>({
  permission: "view.save",
  input: deleteViewInput,
  async run(context) {
    const { viewId, version } = context.input;
    const found = await editableView(context, viewId, version);
    if (!("ownerId" in found)) return found;
    await context.tx
      .deleteFrom("saved_view")
      .where("workspaceId", "=", context.scope.workspaceId)
      .where("id", "=", viewId)
      .execute();
    return { ok: true, value: null, event: { type: "view.deleted", data: { viewId } } };
  },
});

/** Has the portfolio open with a view, for the caller alone; null opens it as usual. */
export const setDefaultView = command<typeof defaultViewInput, null, ViewRefusal>({
  permission: "view.save",
  input: defaultViewInput,
  async run({ tx, scope, actorId, input }) {
    const { viewId } = input;
    if (viewId !== null && !(await viewsIn(tx, scope)).some(({ id }) => id === viewId)) {
      return refuse({ code: "no-such-view" });
    }
    await tx
      .updateTable("member")
      .set({ defaultViewId: viewId })
      .where("workspaceId", "=", scope.workspaceId)
      .where("accountId", "=", actorId ?? "")
      .execute();
    return { ok: true, value: null, event: { type: "view.madeDefault", data: { viewId } } };
  },
});

type Found = { ownerId: string; shared: boolean };

/** The view, locked, at the version its caller saw. */
async function editableView(
  context: Context,
  viewId: string,
  version: number,
): Promise<Found | Refusal<ViewRefusal>> {
  const { tx, scope, actorId } = context;
  const row = await tx
    .selectFrom("saved_view")
    .select(["ownerId", "shared", "version"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", viewId)
    .forUpdate()
    .executeTakeFirst();
  if (!row || !(row.ownerId === actorId || (row.shared && mayShare(context)))) {
    return refuse({ code: "no-such-view" });
  }
  if (row.version !== version) {
    const current = (await viewsIn(tx, scope)).find(({ id }) => id === viewId) ?? null;
    return refuse<{ code: "changed-meanwhile"; current: SavedView | null }>({
      code: "changed-meanwhile",
      current,
    });
  }
  return row;
}

function mayShare({ scope, standing }: Context): boolean {
  return allows({ ...scope, role: standing.role }, "view.share");
}

type Named = { id: string; name: string };

async function ownNames({ tx, scope }: Context, ownerId: string): Promise<readonly Named[]> {
  const { rows } = await sql<Named>`select "id", lower("name") "name" from saved_view
    where "workspaceId" = ${scope.workspaceId}::uuid and "ownerId" = ${ownerId}::uuid`.execute(tx);
  return rows;
}

function isTaken(views: readonly Named[], name: string): boolean {
  return views.some((view) => view.name === name.toLowerCase());
}

/** One spelling of a query; columns have a place of their own. */
function canonical(query: string): string {
  return viewQuery({ ...readAskedPortfolio(new URLSearchParams(query)), columns: null });
}
