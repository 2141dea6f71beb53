import { granted } from "@/lib/db/testing/world";
import { createFeed } from "@/lib/features/calendars/commands/create-feed";
import { type Cell, holderIn } from "./cells";
import type { RestProbe } from "./rest-probes";

/** What the permission is for, done by the person of the cell. */
export const calendarCommandProbes = {
  "calendar.create": async ({ actor }: Cell) => granted(await createFeed(actor.scope, {})),
};

/** One's own private calendars. */
export const calendarProbes: Record<string, RestProbe> = {
  "GET /calendar-feeds": {
    needs: "calendar.create",
    call: ({ client }) => client("GET", "/calendar-feeds"),
  },
  "POST /calendar-feeds": {
    needs: "calendar.create",
    call: ({ browser }) => browser("POST", "/calendar-feeds", { body: {} }),
  },
  "GET /calendar-feeds/{id}": {
    needs: "calendar.create",
    call: async (cell) => cell.client("GET", `/calendar-feeds/${await aFeedOf(cell)}`),
  },
  "DELETE /calendar-feeds/{id}": {
    needs: "calendar.create",
    call: async (cell) =>
      cell.client("DELETE", `/calendar-feeds/${await aFeedOf(cell)}`, { headers: { "if-match": "*" } }),
  },
};

async function aFeedOf(cell: Cell): Promise<string> {
  return granted(await createFeed(holderIn(cell).scope, {})).feedId;
}
