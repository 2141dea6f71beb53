import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type EvidenceVersion, type RestoreEvidenceRefusal, restoreEvidenceInput } from "../schema";
import { changeOf, factOf, lockedPiece, moveOn } from "./piece";

/** Brings a piece back from the trash as it was: same content, same dates, same items. */
export const restoreEvidence = projectCommand<
  typeof restoreEvidenceInput,
  EvidenceVersion,
  RestoreEvidenceRefusal
>({
  permission: "evidence.delete",
  input: restoreEvidenceInput,
  async run(context) {
    const piece = await lockedPiece(context, context.input.evidenceId);
    if (!piece.deletedAt) return refuse({ code: "not-in-trash" });
    if (piece.purgedAt) return refuse({ code: "purged" });
    const version = await moveOn(context, piece, { deletedAt: null, deletedBy: null });
    if (version === null) throw new Error("A piece moved although its project was locked.");
    return {
      ok: true,
      value: { evidenceId: piece.id, version, revision: piece.revision },
      event: { type: "evidence.restored", data: { evidenceId: piece.id } },
      change: changeOf(piece.id, factOf(piece)),
    };
  },
});
