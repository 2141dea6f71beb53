import "server-only";
import { projectCommand } from "@/lib/db/command";
import { type AddEvidenceRefusal, type AddedEvidence, addEvidenceInput } from "../schema";
import { addPieces, refusePiece } from "./new-pieces";
import { changeOf } from "./piece";
import { refuseOverflow } from "./revision";

/** Adds a piece of evidence; the bytes of its files are already in storage. */
export const addEvidence = projectCommand<typeof addEvidenceInput, AddedEvidence, AddEvidenceRefusal>({
  permission: "evidence.add",
  input: addEvidenceInput,
  async run(context) {
    const { input } = context;
    const refusal = refusePiece(context, input) ?? (await refuseOverflow(context, input.content));
    if (refusal) return refusal;
    const { facts, details, parts } = addPieces(context, [input]);
    const [fact] = facts;
    const [piece] = details;
    if (!fact || !piece) throw new Error("A piece was added and is not there.");
    const { id, kind, itemIds, digest } = fact;
    return {
      ok: true,
      value: { evidenceId: id, version: 1, revision: 1, piece },
      parts,
      event: { type: "evidence.added", data: { evidenceId: id, kind, itemIds, digest } },
      change: changeOf(id, fact),
    };
  },
});
