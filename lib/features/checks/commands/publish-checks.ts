import "server-only";
import { sql } from "kysely";
import { type Context, command } from "@/lib/db/command";
import { type ChecksDifference, checksDifference, publishedAs } from "@/lib/domain/checks/difference";
import { faultsOf } from "@/lib/domain/checks/faults";
import type { ChecksDraft } from "@/lib/domain/checks/shape";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { refuse } from "@/lib/result";
import { knownIds, versionIn } from "../queries";
import { type PublishChecksRefusal, publishChecksInput } from "../schema";

export type PublishedVersion = { version: number } & ChecksDifference;

/**
 * Publishes a draft as the next version of the workspace's checks. No project moves: each is asked on its
 * own. Two drafts made from one version cannot both become the next.
 */
export const publishChecks = command<typeof publishChecksInput, PublishedVersion, PublishChecksRefusal>({
  permission: "checks.publish",
  input: publishChecksInput,
  async run(context) {
    const { tx, scope, input } = context;
    const { basedOn, ...draft } = input;
    const newest = await versionIn(tx, scope.workspaceId);
    const before = { checks: newest?.checks ?? [], checklists: newest?.checklists ?? [] };
    const standing = newest?.version ?? 0;
    if (basedOn !== standing) return refuse({ code: "published-meanwhile", version: standing });
    const faults = faultsOf(draft, await knownIds(tx, scope.workspaceId, before.checks));
    if (faults.length > 0) return refuse({ code: "invalid-checks", faults });
    const version = standing + 1;
    const checks = publishedAs(version, draft.checks, before.checks);
    const difference = checksDifference(before.checks, checks);
    // Another order is another version too: it is the order people work through them in.
    if (sameJson({ checks, checklists: draft.checklists }, before))
      return refuse({ code: "nothing-to-publish" });
    const { added, retired } = difference;
    const changed = difference.changed.map(({ id }) => id);
    return {
      ok: true,
      value: { version, ...difference },
      write: {
        statement: store(context, version, { checks, checklists: draft.checklists }),
        otherwise: async () => refuse({ code: "published-meanwhile", version }),
      },
      event: { type: "checks.published", data: { version, added, changed, retired } },
    };
  },
});

function store({ scope, actorId, now }: Context, version: number, { checks, checklists }: ChecksDraft) {
  return sql`
    insert into workspace_checks ("workspaceId", "version", "checks", "checklists", "publishedBy", "publishedAt")
    values (${scope.workspaceId}::uuid, ${version}, ${JSON.stringify(checks)}::jsonb,
      ${JSON.stringify(checklists)}::jsonb, ${actorId}::uuid, ${now}::timestamptz)
    on conflict do nothing returning 1`;
}
