import "server-only";
import { actorAccountId, type ProjectScope } from "@/lib/auth/scope";
import { now } from "@/lib/clock";
import { catalogueFor } from "@/lib/db/catalogues";
import type { Tx } from "@/lib/db/connection";
import { loadFacts } from "@/lib/db/facts";
import { loadRecordedChanges } from "@/lib/db/recorded-changes";
import { within } from "@/lib/db/within";
import type { Catalogue, ScopeId } from "@/lib/domain/catalogue/types";
import { assessReadiness } from "@/lib/domain/readiness/assess";
import { foldChanges } from "@/lib/domain/readiness/change";
import { sealFacts } from "@/lib/domain/readiness/digests";
import type { Facts } from "@/lib/domain/readiness/facts";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { quorumOf } from "@/lib/domain/readiness/signatures";
import { type ReviewItem, reviewItems } from "@/lib/domain/reviews/review-items";
import { authorsOf, writtenBy } from "@/lib/domain/signoffs/authors";
import { itemsOfScope } from "@/lib/domain/submissions/asked-scopes";
import type { ReviewCase } from "../schema";
import { pieceContents, waiverTexts } from "./case-content";
import { namesOf, openSubmission, projectOf, type SignoffRow, standingSignoffs } from "./case-rows";

/** One scope of a project as a reviewer judges it, read in one transaction so that its parts agree. */
export function getReviewCase(scope: ProjectScope, about: ScopeId): Promise<ReviewCase> {
  return within(scope, async (tx) => {
    const { workspaceId, projectId } = scope;
    const facts = await loadFacts(tx, workspaceId, projectId);
    const catalogue = await catalogueFor(tx, workspaceId, facts.checksVersion);
    const asOf = now().toISOString();
    const { items: states, scopeDigests } = assessReadiness(catalogue, facts, asOf);
    const digest = scopeDigests[about];
    const signoffs = await standingSignoffs(tx, scope, about);
    const last = signoffs.find((signoff) => signoff.digest !== digest) ?? null;
    const sealed = last && (await sealedBy(tx, scope, last));
    const items = reviewItems({ catalogue, scope: about, facts, states, sealed, asOf });
    return {
      project: await projectOf(tx, scope),
      ...{ scope: about, digest, asOf, items, quorum: quorumOf(facts, about) },
      submission: await openSubmission(tx, scope, about),
      baseline: last && baselineOf(scope, last),
      signers: signoffs
        .filter((signoff) => signoff.digest === digest)
        .map(({ id, by, at }) => ({ ...by, at, signoffId: id })),
      ...besides(items, facts, sealed?.facts ?? null),
      pieces: await pieceContents(tx, scope, items),
      waivers: await waiverTexts(tx, scope, items),
      names: await namesOf(tx, items),
      ...(await authorship(tx, scope, itemsOfScope(catalogue, about))),
    };
  });
}

async function sealedBy(tx: Tx, { workspaceId, projectId }: ProjectScope, { revision, at }: SignoffRow) {
  const rows = await tx
    .selectFrom("revision")
    .select("change")
    .where("workspaceId", "=", workspaceId)
    .where("projectId", "=", projectId)
    .where("number", "<=", revision)
    .orderBy("number")
    .execute();
  const facts = foldChanges(rows.map((row) => row.change));
  const catalogue: Catalogue = await catalogueFor(tx, workspaceId, facts.checksVersion);
  return { facts, digests: sealFacts(catalogue, facts).items, at };
}

function baselineOf({ actor }: ProjectScope, { id, by, at }: SignoffRow): ReviewCase["baseline"] {
  return { signoffId: id, by, at, mine: by.id === actorAccountId(actor) };
}

/** What a seal holds besides its items. */
function besides(
  items: readonly ReviewItem[],
  { scenarios }: Facts,
  sealed: Facts | null,
): Pick<ReviewCase, "scenarios" | "catalogueChanged"> {
  if (sealed === null) return { scenarios: null, catalogueChanged: false };
  const same = sameJson([...sealed.scenarios].sort(), [...scenarios].sort());
  return {
    scenarios: same ? null : { before: sealed.scenarios, after: scenarios },
    catalogueChanged: same && !items.some((item) => item.changed),
  };
}

async function authorship(
  tx: Tx,
  { workspaceId, projectId, actor }: ProjectScope,
  itemIds: readonly string[],
): Promise<Pick<ReviewCase, "written" | "selfApproval">> {
  const viewer = actorAccountId(actor);
  const authors = authorsOf(await loadRecordedChanges(tx, workspaceId, projectId));
  const { selfApproval } = await tx
    .selectFrom("workspace")
    .select("selfApproval")
    .where("workspaceId", "=", workspaceId)
    .executeTakeFirstOrThrow();
  return { written: viewer === null ? [] : writtenBy(authors, viewer, itemIds), selfApproval };
}
