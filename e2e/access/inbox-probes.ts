import type { Answered, Call } from "@/app/api/v1/testing/client";
import { aFailedLetterTo, aMatterOf, withMailServer } from "../world/letters";
import { holderIn } from "./cells";
import type { RestCell, RestProbe } from "./rest-probes";

const preferences = [{ kind: "mention", inApp: true, mail: false }];

/** What waits for a person, what they are told of, and the letters that went out. */
export const inboxProbes: Record<string, RestProbe> = {
  "GET /inbox": { needs: "inbox.read", call: ({ client }) => client("GET", "/inbox") },
  "POST /inbox/done": onMatters((ids, { client }) => client("POST", "/inbox/done", { body: { ids } })),
  "POST /inbox/snooze": onMatters((ids, { client }) =>
    client("POST", "/inbox/snooze", { body: { ids, until: "tomorrow" } }),
  ),
  "POST /inbox/reopen": onMatters(async (ids, { client }) => {
    await client("POST", "/inbox/done", { body: { ids } });
    return client("POST", "/inbox/reopen", { body: { ids } });
  }),
  "GET /inbox/{id}": onMatters(([id], { client }) => client("GET", `/inbox/${id}`)),
  "POST /inbox/{id}/done": onMatters(([id], { client }) => client("POST", `/inbox/${id}/done`)),
  "POST /inbox/{id}/snooze": onMatters(([id], { client }) =>
    client("POST", `/inbox/${id}/snooze`, { body: { until: "tomorrow" } }),
  ),
  "POST /inbox/{id}/reopen": onMatters(async ([id], { client }) => {
    await client("POST", `/inbox/${id}/done`);
    return client("POST", `/inbox/${id}/reopen`);
  }),
  "GET /notification-preferences": onPreferences("GET"),
  "PUT /notification-preferences": onPreferences("PUT", {
    headers: { "if-match": "*" },
    body: { preferences },
  }),
  "GET /deliveries": { needs: "delivery.read", call: ({ client }) => client("GET", "/deliveries") },
  "GET /deliveries/{id}": {
    needs: "delivery.read",
    call: async ({ ada, client }) => client("GET", `/deliveries/${await aFailedLetterTo(ada)}`),
  },
  "POST /deliveries/{id}/retry": {
    needs: "delivery.retry",
    call: async ({ ada, client }) => {
      const id = await aFailedLetterTo(ada);
      return withMailServer(() => client("POST", `/deliveries/${id}/retry`));
    },
  },
};

/** On one's own alone; Ada's is what an outsider would have to name. */
function onMatters(call: (ids: readonly string[], cell: RestCell) => Promise<Answered>): RestProbe {
  return {
    needs: "theirs",
    call: async (cell) => call([await aMatterOf(holderIn(cell))], cell),
  };
}

function onPreferences(method: string, call?: Call): RestProbe {
  return {
    needs: "notifications.configure",
    call: ({ client }) => client(method, "/notification-preferences", call),
  };
}
