import "server-only";
import { sql } from "kysely";
import type {
  Answer,
  EvidenceFact,
  EvidenceKind,
  Facts,
  IntegrationFact,
  ItemApproval,
  ItemFact,
  SignoffFact,
  WaiverFact,
} from "@/lib/domain/readiness/facts";
import type { Tx } from "./connection";

type FactRows = {
  targetStage: Facts["targetStage"];
  quorum: Facts["quorum"];
  checksVersion: number;
  scenarios: Facts["scenarios"] | null;
  signals: Facts["signals"] | null;
  systemMap: Facts["systemMap"] | null;
  items: ItemRow[] | null;
  evidence: EvidenceRow[] | null;
  links: LinkRow[] | null;
  waivers: WaiverFact[] | null;
  signoffs: SignoffFact[] | null;
  integrations: IntegrationFact[] | null;
} & Pick<Facts, "runbookComplete" | "rollbackPlanComplete" | "weeklyReviewStreak" | "rolloutDone"> & {
    restoreDrillAt: Date | null;
  };
type ItemRow = {
  itemId: string;
  answer: Answer | null;
  note: string;
  source: ItemFact["source"];
  answeredBy: string;
  answeredAt: string;
  approval: ItemApproval | null;
};
// Lists, not objects: a busy pipeline hands in hundreds of pieces, and each save reads them all.
type EvidenceRow = [
  id: string,
  kind: EvidenceKind,
  title: string,
  digest: string,
  collectedAt: string | null,
  uploadedAt: string,
  validUntil: string | null,
];
type LinkRow = [evidenceId: string, itemId: string];

/**
 * The facts of a project as recorded now, in one statement. In a command it runs after the project's
 * row is locked, so that two savers never judge the same old facts.
 */
export async function loadFacts(tx: Tx, workspaceId: string, projectId: string): Promise<Facts> {
  const own = sql`"workspaceId" = ${workspaceId}::uuid and "projectId" = ${projectId}::uuid`;
  const { rows } = await sql<FactRows>`
    select p."targetStage", p."quorum", p."checksVersion", p."restoreDrillAt", p."runbookComplete", p."rollbackPlanComplete",
      p."weeklyReviewStreak", p."rolloutDone",
      (select json_agg("scenario" order by "scenario") from project_scenario where ${own}) "scenarios",
      (select json_object_agg("signal", "pick") from project_signal where ${own}) "signals",
      (select json_object_agg("part", json_build_object('use', "use", 'exposure', "exposure"))
        from system_part where ${own}) "systemMap",
      (select json_agg(json_build_object('itemId', "itemId", 'answer', "answer", 'note', "note", 'source', "source",
          'answeredBy', "answeredBy", 'answeredAt', "answeredAt", 'approval', "approval")) from item_answer where ${own}) "items",
      (select json_agg(json_build_array(e."id", e."kind", e."title", r."digest", r."collectedAt", r."uploadedAt",
          r."validUntil"))
        from evidence e join evidence_revision r
          on r."workspaceId" = e."workspaceId" and r."evidenceId" = e."id" and r."number" = e."revision"
        where e."workspaceId" = ${workspaceId}::uuid and e."projectId" = ${projectId}::uuid
          and e."deletedAt" is null) "evidence",
      (select json_agg(json_build_array("evidenceId", "itemId")) from evidence_item where ${own}) "links",
      (select json_agg(json_build_object('id', "id", 'itemId', "itemId", 'approvedAt', "decidedAt", 'expiresAt', "expiresAt",
          'revokedAt', "revokedAt", 'selfApproved', "selfApproved") order by "decidedAt", "id")
        from waiver where ${own} and "decision" = 'approved') "waivers",
      (select json_agg(json_build_object('id', "id", 'scope', "scope", 'digest', "digest", 'by', "by", 'at', "at",
          'revokedAt', "revokedAt") order by "at", "id")
        from signoff where ${own}) "signoffs",
      (select json_agg(json_build_object('id', "id", 'revision', "revision", 'sealed', "sealed", 'keyCopies',
          "record" -> 'keyCopies'))
        from integration where ${own} and "deletedAt" is null) "integrations"
    from project p where p."workspaceId" = ${workspaceId}::uuid and p."id" = ${projectId}::uuid`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("Facts were asked of a project that is not in this workspace.");
  return toFacts(row);
}

function toFacts(row: FactRows): Facts {
  return {
    targetStage: row.targetStage,
    quorum: row.quorum,
    checksVersion: row.checksVersion,
    scenarios: row.scenarios ?? [],
    signals: row.signals ?? {},
    systemMap: row.systemMap ?? {},
    items: Object.fromEntries((row.items ?? []).map(toItem)),
    evidence: toEvidence(row.evidence ?? [], row.links ?? []),
    waivers: (row.waivers ?? []).map(toWaiver),
    signoffs: (row.signoffs ?? []).map(toSignoff),
    integrations: Object.fromEntries((row.integrations ?? []).map((each) => [each.id, each])),
    restoreDrillAt: row.restoreDrillAt?.toISOString() ?? null,
    runbookComplete: row.runbookComplete,
    rollbackPlanComplete: row.rollbackPlanComplete,
    weeklyReviewStreak: row.weeklyReviewStreak,
    rolloutDone: row.rolloutDone,
  };
}

function toItem({ itemId, answeredAt, ...rest }: ItemRow): [string, ItemFact] {
  return [itemId, { ...rest, answeredAt: instant(answeredAt) }];
}

function toWaiver({ approvedAt, expiresAt, revokedAt, ...rest }: WaiverFact): WaiverFact {
  return {
    ...rest,
    approvedAt: instant(approvedAt),
    expiresAt: instant(expiresAt),
    revokedAt: revokedAt && instant(revokedAt),
  };
}

function toSignoff({ at, revokedAt, ...rest }: SignoffFact): SignoffFact {
  return { ...rest, at: instant(at), revokedAt: revokedAt && instant(revokedAt) };
}

function toEvidence(rows: readonly EvidenceRow[], links: readonly LinkRow[]): Record<string, EvidenceFact> {
  const served = new Map<string, string[]>();
  for (const [evidenceId, itemId] of links) {
    const itemIds = served.get(evidenceId);
    if (itemIds) itemIds.push(itemId);
    else served.set(evidenceId, [itemId]);
  }
  const facts: Record<string, EvidenceFact> = {};
  for (const [id, kind, title, digest, collectedAt, uploadedAt, validUntil] of rows) {
    facts[id] = {
      ...{ id, kind, title, digest },
      itemIds: served.get(id)?.sort() ?? [],
      collectedAt: collectedAt && instant(collectedAt),
      uploadedAt: instant(uploadedAt),
      validUntil: validUntil && instant(validUntil),
    };
  }
  return facts;
}

function instant(text: string): string {
  return new Date(text).toISOString();
}
