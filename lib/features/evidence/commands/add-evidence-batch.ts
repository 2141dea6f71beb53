import "server-only";
import { projectCommand } from "@/lib/db/command";
import type { FactChange } from "@/lib/domain/readiness/change";
import { refuse } from "@/lib/result";
import { type AddEvidenceBatchRefusal, addEvidenceBatchInput, type EvidenceDetail } from "../schema";
import { addPieces, refusePiece } from "./new-pieces";

/**
 * Adds up to a hundred links and notes as one deed: all of them or none, one revision, one event. What a
 * pipeline hands in at its end costs the project one change, not a hundred.
 */
export const addEvidenceBatch = projectCommand<
  typeof addEvidenceBatchInput,
  { pieces: readonly EvidenceDetail[] },
  AddEvidenceBatchRefusal
>({
  permission: "evidence.add",
  input: addEvidenceBatchInput,
  async run(context) {
    const { input } = context;
    for (const [index, piece] of input.pieces.entries()) {
      const refusal = refusePiece(context, piece);
      if (refusal) return refuse({ ...refusal.reason, index });
    }
    const { facts, details, parts } = addPieces(context, input.pieces);
    const change: FactChange = {};
    for (const fact of facts) change[`evidence:${fact.id}`] = fact;
    const evidenceIds = facts.map(({ id }) => id);
    return {
      ok: true,
      value: { pieces: details },
      parts,
      event: {
        type: "evidence.batchAdded",
        data: { evidenceIds, digests: facts.map(({ digest }) => digest) },
      },
      change: { key: `evidence:${evidenceIds[0]}`, facts: change },
    };
  },
});
