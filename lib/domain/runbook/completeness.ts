import type { RegisteredIntegration } from "../integrations/record";
import { coveredDays, type DayRange, gapsOf } from "../operations/rota";
import type { PlanMaterial } from "./material";
import type { PlanKind, PlanSection, StoredPlan, Without } from "./plan";
import { lacks } from "./runbook-sections";
import { sectionsOf } from "./sections";

export const REQUIREMENTS = {
  runbook: [
    "on-call-covered",
    "who-to-tell-written",
    "services-listed",
    "errors-mapped",
    "status-pages-known",
    "contract-tests-known",
    "restore-written",
    "runbook-settled",
  ],
  rollback: [
    "roll-back-written",
    "services-listed",
    "rollback-owners-named",
    "writes-known",
    "criteria-known",
    "rollback-settled",
  ],
} as const satisfies Record<PlanKind, readonly string[]>;
export type RequirementId = (typeof REQUIREMENTS)[PlanKind][number];

/** Something a complete plan says, and what of it is missing. */
export type Requirement = {
  id: RequirementId;
  met: boolean;
  /** Integrations of which it is not known. */
  services: readonly { id: string; name: string }[];
  /** Sections to look at. */
  sections: readonly { id: string; title: string }[];
  /** Days without anybody on call. */
  gaps: readonly DayRange[];
};

/** Everything that must be there for a plan to count as complete, in the order of its checklist. */
export function requirementsOf(
  kind: PlanKind,
  material: PlanMaterial,
  stored: Pick<StoredPlan, "sections" | "without">,
): readonly Requirement[] {
  const input = { material, sections: sectionsOf(kind, material, stored), without: stored.without };
  return REQUIREMENTS[kind].map((id) => {
    const missing = { services: [], sections: [], gaps: [], ...MISSING[id](input) };
    const listless = id === "services-listed" && material.integrations.length === 0;
    const met =
      !listless && [missing.services, missing.sections, missing.gaps].every((list) => list.length === 0);
    return { id, met, ...missing };
  });
}

/** Whether a plan says everything it must. */
export function isComplete(
  kind: PlanKind,
  material: PlanMaterial,
  stored: Pick<StoredPlan, "sections" | "without">,
): boolean {
  return requirementsOf(kind, material, stored).every(({ met }) => met);
}

type Input = { material: PlanMaterial; sections: readonly PlanSection[]; without: readonly Without[] };
type Missing = Partial<Pick<Requirement, "services" | "sections" | "gaps">>;

const MISSING: Readonly<Record<RequirementId, (input: Input) => Missing>> = {
  "services-listed": () => ({}),
  "errors-mapped": services(
    ({ id, record }, without) => record.errorMap.length > 0 || lacks(without, id, "error-map"),
  ),
  "status-pages-known": services(
    ({ id, record }, without) => record.statusPageUrl !== "" || lacks(without, id, "status-page"),
  ),
  "contract-tests-known": services(({ record }) => record.contractTest !== null),
  "rollback-owners-named": services(({ record }) => record.rollbackOwnerId !== null),
  "writes-known": services(({ record }) => record.kind === "webhook" || record.idempotency !== null),
  "on-call-covered": ({ material: { rota, today } }) => ({ gaps: gapsOf(rota, coveredDays(today)) }),
  "criteria-known": ({ material: { phases }, sections }) => {
    const silent = (phases ?? []).some(({ rollbackCriterion }) => rollbackCriterion.trim() === "");
    return {
      sections: sections
        .filter(({ id, edited }) => silent && id === "criteria" && edited === null)
        .map(named),
    };
  },
  "who-to-tell-written": unwritten("who-to-tell"),
  "restore-written": unwritten("restore"),
  "roll-back-written": unwritten("roll-back"),
  "runbook-settled": conflicts,
  "rollback-settled": conflicts,
};

function services(known: (integration: RegisteredIntegration, without: readonly Without[]) => boolean) {
  return ({ material, without }: Input): Missing => ({
    services: material.integrations
      .filter((integration) => !known(integration, without))
      .map(({ id, record }) => ({ id, name: record.name })),
  });
}

function unwritten(sectionId: string) {
  return ({ sections }: Input): Missing => ({
    sections: sections.filter(({ id, written }) => id === sectionId && !written).map(named),
  });
}

function conflicts({ sections }: Input): Missing {
  return { sections: sections.filter(({ conflict }) => conflict).map(named) };
}

function named({ id, title }: PlanSection): { id: string; title: string } {
  return { id, title };
}
