import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type DeleteEvidenceRefusal, deleteEvidenceInput, type EvidenceVersion } from "../schema";
import { changedMeanwhile, changeOf, lockedPiece, moveOn } from "./piece";

/** Puts a piece into the trash, where it proves nothing and waits thirty days to be brought back. */
export const deleteEvidence = projectCommand<
  typeof deleteEvidenceInput,
  EvidenceVersion,
  DeleteEvidenceRefusal
>({
  permission: "evidence.delete",
  input: deleteEvidenceInput,
  async run(context) {
    const { input, now, actorId } = context;
    const piece = await lockedPiece(context, input.evidenceId);
    if (piece.deletedAt) return refuse({ code: "in-trash" });
    if (piece.version !== input.version) return changedMeanwhile(piece);
    const version = await moveOn(context, piece, { deletedAt: now, deletedBy: actorId });
    if (version === null) return changedMeanwhile(piece);
    return {
      ok: true,
      value: { evidenceId: piece.id, version, revision: piece.revision },
      event: { type: "evidence.deleted", data: { evidenceId: piece.id } },
      change: changeOf(piece.id, null),
    };
  },
});
