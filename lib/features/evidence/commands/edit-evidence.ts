import "server-only";
import { projectCommand } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type EditEvidenceRefusal, type EvidenceVersion, editEvidenceInput } from "../schema";
import {
  changedMeanwhile,
  changeOf,
  factOf,
  lockedPiece,
  moveOn,
  refuseUnknownItems,
  setItems,
} from "./piece";

/** Renames a piece, or sets which items it serves, or both. What it holds is never edited, only revised. */
export const editEvidence = projectCommand<typeof editEvidenceInput, EvidenceVersion, EditEvidenceRefusal>({
  permission: "evidence.edit",
  input: editEvidenceInput,
  async run(context) {
    const { input } = context;
    const piece = await lockedPiece(context, input.evidenceId);
    if (piece.deletedAt) return refuse({ code: "in-trash" });
    if (piece.version !== input.version) return changedMeanwhile(piece);
    const { title = piece.title, itemIds = piece.itemIds } = input;
    const unknown = refuseUnknownItems(context, itemIds, piece.itemIds);
    if (unknown) return unknown;

    const version = await moveOn(context, piece, { title });
    if (version === null) return changedMeanwhile(piece);
    await setItems(context, piece.id, itemIds);
    const links = { evidenceId: piece.id, itemIds, previousItemIds: piece.itemIds };
    return {
      ok: true,
      value: { evidenceId: piece.id, version, revision: piece.revision },
      event:
        input.title === undefined
          ? { type: "evidence.linked", data: links }
          : { type: "evidence.edited", data: { ...links, renamed: title !== piece.title } },
      change: changeOf(piece.id, { ...factOf(piece), title, itemIds }),
    };
  },
});
