import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { scenarios } from "@/lib/domain/catalogue/scenarios";
import { stages } from "@/lib/domain/catalogue/stages";
import { spokenId } from "@/lib/domain/checks/compose";
import { EXTRA_COLUMNS, type PortfolioColumnId } from "@/lib/domain/portfolio/columns";
import type { PortfolioEntry, RolloutMark } from "@/lib/domain/portfolio/row";

export type SheetCell = string | number | Date | null;

type SheetColumn = {
  heading: string;
  /** The column of the portfolio it belongs to; null is in every export. */
  of: PortfolioColumnId | null;
  cell: (project: PortfolioEntry) => SheetCell;
};

const TRUST = ["Not answered", "Self-claimed", "Evidence-backed", "Tool-verified", "Reviewer-verified"];

/** A project as a line for people: words instead of ranks and ids. */
const COLUMNS: readonly SheetColumn[] = [
  { heading: "Name", of: null, cell: ({ name }) => name },
  { heading: "Address", of: null, cell: ({ slug }) => slug },
  { heading: "Stage", of: "stage", cell: ({ stage }) => stages[stage].title },
  { heading: "With accepted risk", of: "stage", cell: ({ acceptedRisk }) => yesOrNo(acceptedRisk) },
  { heading: "Score", of: "score", cell: ({ score }) => score },
  { heading: "Points in 7 days", of: "delta7", cell: ({ delta7 }) => delta7 },
  { heading: "Points in 30 days", of: "delta30", cell: ({ delta30 }) => delta30 },
  { heading: "Blockers", of: "blockers", cell: ({ blockers }) => blockers },
  { heading: "Stale evidence", of: "stale", cell: ({ staleCount }) => staleCount },
  { heading: "Expiring evidence", of: "stale", cell: ({ expiringCount }) => expiringCount },
  { heading: "Waivers expiring in 30 days", of: "waivers", cell: ({ waivers }) => waivers },
  { heading: "Last decision", of: "decision", cell: ({ decision }) => decision && decided(decision) },
  {
    heading: "Decision stands",
    of: "decision",
    cell: ({ decision }) => decision && STANDS[decision.standing],
  },
  { heading: "Last weekly review", of: "review", cell: ({ review }) => review?.week ?? null },
  { heading: "Last review missed", of: "review", cell: ({ review }) => review && yesOrNo(review.missed) },
  { heading: "Reviews in a row", of: "streak", cell: ({ streak }) => streak },
  { heading: "Rollout", of: "rollout", cell: ({ rollout }) => rollout && rolloutWords(rollout) },
  { heading: "Rollout late by days", of: "slip", cell: ({ slip }) => slip },
  { heading: "Next rotation", of: "rotation", cell: ({ rotation }) => rotation && dayOf(rotation.dueOn) },
  { heading: "Key to rotate", of: "rotation", cell: ({ rotation }) => rotation?.name ?? null },
  ...TRUST.map((heading, label) => ({
    heading,
    of: "score" as const,
    cell: ({ trustMix }: PortfolioEntry) => trustMix[label] ?? 0,
  })),
  { heading: "Next step", of: "step", cell: ({ nextStep }) => stepTitle(nextStep) },
  {
    heading: "Launch scenarios",
    of: "scenarios",
    cell: (project) => project.scenarios.map((scenario) => scenarios[scenario].title).join(", "),
  },
  { heading: "Team", of: "team", cell: ({ team }) => team },
  { heading: "Owner", of: "owner", cell: ({ owner }) => owner },
  { heading: "Target stage", of: "target", cell: ({ targetStage }) => stages[targetStage].title },
  { heading: "Target date", of: "target", cell: ({ targetDate }) => targetDate && dayOf(targetDate) },
  { heading: "Updated", of: "updated", cell: ({ updatedAt }) => new Date(updatedAt) },
  { heading: "Archived", of: null, cell: ({ archived }) => yesOrNo(archived) },
];

/** The columns of an export; null is every one that costs no look at other tables. */
export function sheetColumns(chosen: readonly PortfolioColumnId[] | null): readonly SheetColumn[] {
  const extras: readonly PortfolioColumnId[] = EXTRA_COLUMNS;
  return COLUMNS.filter(({ of }) => of === null || (chosen ? chosen.includes(of) : !extras.includes(of)));
}

/** The title of an item of the catalogue; one of the workspace's own is named by its id, as words. */
export function itemTitle(itemId: string): string {
  return findItem(currentCatalogue, itemId)?.title ?? spokenId(itemId);
}

const STANDS = { holds: "Holds", "at-risk": "At risk", "no-go": "NO-GO" } as const;
const OUTCOMES = { go: "GO", "conditional-go": "CONDITIONAL GO", "no-go": "NO-GO" } as const;

function decided({ outcome, release }: NonNullable<PortfolioEntry["decision"]>): string {
  return `${OUTCOMES[outcome]} for ${release}`;
}

const ROLLOUTS = {
  done: "done",
  paused: "paused",
  "gone-back": "gone back",
  "under-way": "under way",
} as const;

function rolloutWords({ state, phase, phases }: RolloutMark): string {
  return state === "done" ? "done" : `phase ${phase} of ${phases}, ${ROLLOUTS[state]}`;
}

function stepTitle(step: string | null): string | null {
  if (step === null) return null;
  return step === "inventory" ? "List the integrations" : itemTitle(step);
}

function dayOf(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function yesOrNo(value: boolean): string {
  return value ? "yes" : "no";
}
