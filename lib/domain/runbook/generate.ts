import { digestOf } from "../readiness/digests";
import type { PlanMaterial } from "./material";
import type { PlanKind, Without } from "./plan";
import { rollbackSections } from "./rollback-sections";
import { runbookSections } from "./runbook-sections";

/** A section as it follows from what is recorded elsewhere. */
export type GeneratedSection = {
  id: string;
  title: string;
  /** Markdown. */
  text: string;
  /** What an edit of the section relies on, where that is less than the text: days that merely pass are no news. */
  relies?: unknown;
};

/** The generated sections of a plan, in their order. */
export function generatePlan(
  kind: PlanKind,
  material: PlanMaterial,
  without: readonly Without[],
): readonly GeneratedSection[] {
  return kind === "runbook" ? runbookSections(material, without) : rollbackSections(material);
}

/** SHA-256 (hex) of what an edit of the section relies on. */
export function generatedDigest({ text, relies }: GeneratedSection): string {
  return digestOf(relies ?? text);
}
