import "server-only";
import { cache } from "react";
import { z } from "zod";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { uploadLimits } from "@/lib/storage/limits";
import { countEvidence, type EvidencePlace, listEvidence, placeOf } from "./queries";
import type { EvidenceSummary } from "./schema";

export type EvidenceAsked = { view: "current" | "trash"; item: string | null; after: string | null };

const PER_PAGE = 50;

/** What serves one item, for a page that shows it beside the answer. */
export const loadItemEvidence = cache(
  (scope: ProjectScope, itemId: string): Promise<EvidenceSummary[]> => listEvidence(scope, { itemId }),
);

/** A page of a project's evidence, how much there is, and what the viewer may do with it. */
export async function loadEvidencePage(scope: ProjectScope, { view, item, after }: EvidenceAsked) {
  const filter = { trash: view === "trash", itemId: item ?? undefined, after: placeIn(after) };
  const [rows, counts] = await Promise.all([
    listEvidence(scope, { ...filter, limit: PER_PAGE + 1 }),
    countEvidence(scope),
  ]);
  const pieces = rows.slice(0, PER_PAGE);
  const last = rows.length > PER_PAGE ? pieces.at(-1) : undefined;
  const { fileBytes, files } = uploadLimits();
  return {
    pieces,
    counts,
    /** For the address of the next page; null on the last. */
    older: last ? nameOf(placeOf(last)) : null,
    limits: { fileBytes, files },
    mayEdit: allows(scope, "evidence.edit"),
  };
}

const PLACE = z.tuple([z.iso.datetime(), z.uuid()]);

/** A place that cannot be read is the first page: an address may have been typed or shortened. */
function placeIn(text: string | null): EvidencePlace | undefined {
  const parsed = PLACE.safeParse(text?.split("_"));
  return parsed.success ? { at: parsed.data[0], id: parsed.data[1] } : undefined;
}

function nameOf({ at, id }: EvidencePlace): string {
  return `${at}_${id}`;
}
