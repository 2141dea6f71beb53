import { type GeneratedSection, generatedDigest, generatePlan } from "./generate";
import type { PlanMaterial } from "./material";
import type { PlanKind, PlanSection, StoredPlan, StoredSection, Without, WrittenSection } from "./plan";
import { isWritten, STARTING_SECTIONS, type StartingSection } from "./starting-texts";

/**
 * A plan as it reads now: what the team wrote over what is generated. An edit survives every change of what
 * it was written over; the section says so until somebody has looked at both.
 */
export function sectionsOf(
  kind: PlanKind,
  material: PlanMaterial,
  stored: Pick<StoredPlan, "sections" | "without">,
): readonly PlanSection[] {
  const before = new Map(stored.sections.map((section) => [section.id, section]));
  const starting = STARTING_SECTIONS[kind];
  const generated = generatePlan(kind, material, stored.without);
  const fixed = new Set([...generated, ...starting].map(({ id }) => id));
  const [first, ...further] = starting.map((section) => startingSection(section, before.get(section.id)));
  return [
    ...(first ? [first] : []),
    ...generated.map((section) => generatedSection(section, before.get(section.id))),
    ...further,
    ...stored.sections.filter(({ id }) => !fixed.has(id)).map(ownSection),
  ];
}

/** What a new version keeps of what its author wrote. */
export function storedSections(
  kind: PlanKind,
  material: PlanMaterial,
  {
    before,
    written,
    without,
  }: {
    before: readonly StoredSection[];
    written: readonly WrittenSection[];
    without: readonly Without[];
  },
): readonly StoredSection[] {
  const texts = new Map(written.map((section) => [section.id, section]));
  const kept = new Map(before.map((section) => [section.id, section]));
  const generated = generatePlan(kind, material, without);
  const starting = STARTING_SECTIONS[kind];
  const fixed = new Set([...generated, ...starting].map(({ id }) => id));
  const [first, ...further] = starting.map(({ id, title }) =>
    storedOwn(id, title, texts.get(id)?.edited ?? null),
  );
  return [
    ...(first ? [first] : []),
    ...generated.map((section) => storedGenerated(section, texts.get(section.id), kept.get(section.id))),
    ...further,
    ...written
      .filter(({ id }) => !fixed.has(id))
      .map(({ id, title, edited }) => storedOwn(id, title ?? "", edited ?? "")),
  ];
}

/** Ids a plan of this kind always has. */
export function fixedIds(kind: PlanKind, material: PlanMaterial): ReadonlySet<string> {
  return new Set([...generatePlan(kind, material, []), ...STARTING_SECTIONS[kind]].map(({ id }) => id));
}

function generatedSection(section: GeneratedSection, stored: StoredSection | undefined): PlanSection {
  const { id, title, text: generated } = section;
  const digest = generatedDigest(section);
  const edited = stored?.edited ?? null;
  const generatedFrom = edited === null ? null : (stored?.generatedFrom ?? null);
  const conflict = edited !== null && generatedFrom !== digest;
  const before = conflict && stored && stored.generated !== "" ? stored.generated : null;
  return {
    ...{ id, title, generated, edited, generatedFrom, conflict, before },
    own: false,
    generatedDigest: digest,
    text: edited ?? generated,
    fixed: true,
    written: true,
  };
}

function startingSection(starting: StartingSection, stored: StoredSection | undefined): PlanSection {
  const edited = stored?.edited ?? null;
  const text = edited ?? starting.text;
  const own = ownSection({ ...starting, own: true, generated: "", edited: text, generatedFrom: null });
  return { ...own, edited, fixed: true, written: isWritten(text, starting.text) };
}

function ownSection(stored: StoredSection): PlanSection {
  return {
    ...stored,
    own: true,
    generatedDigest: "",
    before: null,
    conflict: false,
    text: stored.edited ?? "",
    fixed: false,
    written: (stored.edited ?? "").trim() !== "",
  };
}

function storedGenerated(
  section: GeneratedSection,
  written: WrittenSection | undefined,
  kept: StoredSection | undefined,
): StoredSection {
  const { id, title, text } = section;
  const edited = written?.edited ?? null;
  if (edited === null) return { id, title, own: false, generated: text, edited: null, generatedFrom: null };
  const generatedFrom = written?.generatedFrom ?? generatedDigest(section);
  const generated = beganFrom(generatedFrom, section, kept);
  return { id, title, own: false, generated, edited, generatedFrom };
}

/** The generated text an author had before them: today's, or the one a still open conflict began from. */
function beganFrom(digest: string, section: GeneratedSection, kept: StoredSection | undefined): string {
  if (digest === generatedDigest(section)) return section.text;
  return kept?.generatedFrom === digest ? kept.generated : "";
}

function storedOwn(id: string, title: string, edited: string | null): StoredSection {
  return { id, title, own: true, generated: "", edited, generatedFrom: null };
}
