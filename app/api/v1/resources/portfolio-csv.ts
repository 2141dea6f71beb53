import { findItem } from "@/lib/domain/catalogue/catalogue";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { stages } from "@/lib/domain/catalogue/stages";
import { type PortfolioRow, readPortfolioRow } from "@/lib/domain/portfolio/row";

export const portfolioCsvHead = [
  "Name",
  "Address",
  "Stage",
  "With accepted risk",
  "Score",
  "Blockers",
  "Stale evidence",
  "Expiring evidence",
  "Not answered",
  "Self-claimed",
  "Evidence-backed",
  "Tool-verified",
  "Reviewer-verified",
  "Next step",
  "Team",
  "Owner",
  "Target stage",
  "Target date",
  "Updated",
  "Archived",
] as const;

/** A project as a line for people: words instead of ranks and ids. */
export function portfolioCsvRow(row: PortfolioRow): readonly (string | number | null)[] {
  const project = readPortfolioRow(row);
  const step = project.nextStep;
  return [
    project.name,
    project.slug,
    stages[project.stage].title,
    yesOrNo(project.acceptedRisk),
    project.score,
    project.blockers,
    project.staleCount,
    project.expiringCount,
    ...[0, 1, 2, 3, 4].map((label) => project.trustMix[label] ?? 0),
    step === "inventory"
      ? "List the integrations"
      : step && (findItem(currentCatalogue, step)?.title ?? step),
    project.team,
    project.owner,
    stages[project.targetStage].title,
    project.targetDate,
    project.updatedAt,
    yesOrNo(project.archived),
  ];
}

function yesOrNo(value: boolean): string {
  return value ? "yes" : "no";
}
