import "server-only";
import { v7 as uuidv7 } from "uuid";
import { projectCommand } from "@/lib/db/command";
import { refuseDates } from "@/lib/domain/evidence/dates";
import { refuse } from "@/lib/result";
import { type AddEvidenceRefusal, addEvidenceInput, type EvidenceVersion } from "../schema";
import { changeOf, refuseUnknownItems, setItems } from "./piece";
import { personOf, refuseOverflow, storeRevision } from "./revision";

/** Adds a piece of evidence; the bytes of its files are already in storage. */
export const addEvidence = projectCommand<typeof addEvidenceInput, EvidenceVersion, AddEvidenceRefusal>({
  permission: "evidence.add",
  input: addEvidenceInput,
  async run(context) {
    const { tx, scope, project, input, now } = context;
    const { title, itemIds, content, collectedAt, validUntil } = input;
    const dates = { collectedAt, validUntil };
    const misdated = refuseDates(dates, now);
    if (misdated) return refuse(misdated);
    const refusal = refuseUnknownItems(itemIds) ?? (await refuseOverflow(context, content));
    if (refusal) return refusal;

    const id = uuidv7();
    const { kind } = content;
    const head = { workspaceId: scope.workspaceId, id, projectId: project.id, kind, title };
    await tx
      .insertInto("evidence")
      .values({ ...head, createdBy: personOf(context), createdAt: now })
      .execute();
    const stored = await storeRevision(context, { evidenceId: id, number: 1, content, dates });
    await setItems(context, id, itemIds);
    return {
      ok: true,
      value: { evidenceId: id, version: 1, revision: 1 },
      event: { type: "evidence.added", data: { evidenceId: id, kind, itemIds, digest: stored.digest } },
      change: changeOf(id, { id, kind, title, itemIds, ...stored }),
    };
  },
});
