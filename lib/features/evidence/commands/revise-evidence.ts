import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuseDates } from "@/lib/domain/evidence/dates";
import { refuse } from "@/lib/result";
import { type EvidenceVersion, type ReviseEvidenceRefusal, reviseEvidenceInput } from "../schema";
import { changeOf, factOf, lockedPiece, moveOn } from "./piece";
import { refuseOverflow, revisionRows, sealedFact, sealRevision } from "./revision";

/** Puts a new revision on top of a piece; the older ones stay as they were. */
export const reviseEvidence = projectCommand<
  typeof reviseEvidenceInput,
  EvidenceVersion,
  ReviseEvidenceRefusal
>({
  permission: "evidence.add",
  input: reviseEvidenceInput,
  async run(context) {
    const { input, now } = context;
    const { content, collectedAt, validUntil } = input;
    const dates = { collectedAt, validUntil };
    const piece = await lockedPiece(context, input.evidenceId);
    if (piece.deletedAt) return refuse({ code: "in-trash" });
    if (piece.kind !== content.kind) return refuse({ code: "wrong-kind", expected: piece.kind });
    const misdated = refuseDates(dates, now);
    if (misdated) return refuse(misdated);
    const full = await refuseOverflow(context, content);
    if (full) return full;

    const number = piece.revision + 1;
    const sealed = sealRevision(context, { evidenceId: piece.id, number, content, dates });
    const version = await moveOn(context, piece, { revision: number });
    if (version === null) throw new Error("A piece moved although its project was locked.");
    return {
      ok: true,
      value: { evidenceId: piece.id, version, revision: number },
      event: {
        type: "evidence.revised",
        data: { evidenceId: piece.id, revision: number, digest: sealed.digest },
      },
      parts: revisionRows(context, [sealed]),
      change: changeOf(piece.id, { ...factOf(piece), ...sealedFact(sealed) }),
    };
  },
});
