import type { ProjectScope } from "@/lib/auth/scope";
import type { DrillKind, DrillOutcome } from "@/lib/domain/operations/drills";
import type { Instant } from "@/lib/domain/readiness/facts";
import type { PlanKind, Without } from "@/lib/domain/runbook/plan";
import { recordDrill } from "@/lib/features/drills/commands/record-drill";
import { listIntegrations } from "@/lib/features/integrations/queries/list-integrations";
import { setOnCall } from "@/lib/features/on-call/commands/set-on-call";
import { getRota } from "@/lib/features/on-call/queries/get-rota";
import { savePlan } from "@/lib/features/runbook/commands/save-plan";
import { getPlan } from "@/lib/features/runbook/queries/get-plan";
import type { PersonKey } from "./cast";
import { scopeIn } from "./gather";
import { granted } from "./granted";
import type { PlayedProject } from "./perform";
import { dayOf, daysAfter, minutesAfter } from "./when";

/** A turn in the rota; days are counted from the installation. */
export type ToldShift = { who: PersonKey; fromInDays: number; toInDays: number; reachedBy: string };

export type RunbookAction =
  | {
      do: "write-plan";
      kind: PlanKind;
      /** What is written, by the id of its section. */
      texts: Readonly<Record<string, string>>;
      /** Services that have none of something, by name. */
      without: Readonly<Record<string, readonly Without["what"][]>>;
    }
  | { do: "name-on-call"; shifts: readonly ToldShift[] }
  | { do: "try-out"; kind: DrillKind; outcome: DrillOutcome; note: string };

/** Writes down what to do when something fails, names who does it, and tries it. */
export async function getReady(
  stage: PlayedProject,
  scope: ProjectScope,
  action: RunbookAction,
  at: Instant,
): Promise<unknown> {
  switch (action.do) {
    case "write-plan":
      return writePlan(scope, action);
    case "name-on-call": {
      const { version } = await getRota(scope);
      const shifts = action.shifts.map((shift) => shiftOf(stage, shift));
      return granted(await setOnCall(scope, { version, shifts }));
    }
    case "try-out": {
      const { kind, outcome, note } = action;
      return granted(await recordDrill(scope, { kind, outcome, note, performedAt: minutesAfter(at, -50) }));
    }
    default:
      return action satisfies never;
  }
}

async function writePlan(
  scope: ProjectScope,
  { kind, texts, without }: Extract<RunbookAction, { do: "write-plan" }>,
): Promise<unknown> {
  const plan = await getPlan(scope, kind);
  const listed = await listIntegrations(scope);
  const sections = Object.entries(texts).map(([id, edited]) => {
    const digest = plan.sections.find((section) => section.id === id)?.generatedDigest ?? "";
    return { id, edited, generatedFrom: digest === "" ? null : digest };
  });
  const lacks = Object.entries(without).flatMap(([name, each]) => {
    const integrationId = listed.find(({ record }) => record.name === name)?.id;
    if (integrationId === undefined) throw new Error(`The project lists no "${name}".`);
    return each.map((what) => ({ integrationId, what }));
  });
  return granted(await savePlan(scope, { kind, number: plan.number, sections, without: lacks }));
}

function shiftOf(
  { gathered, installedAt }: PlayedProject,
  { who, fromInDays, toInDays, reachedBy }: ToldShift,
) {
  const { actor } = scopeIn(gathered.scopes, who);
  if (actor.kind !== "person") throw new Error("Only people are on call.");
  const day = (days: number) => dayOf(daysAfter(installedAt, days));
  return { accountId: actor.accountId, fromDay: day(fromInDays), toDay: day(toInDays), reachedBy };
}

/** A week each, in turn; `from` counts days from the installation. */
export function inTurn(
  people: readonly { who: PersonKey; reachedBy: string }[],
  { from, weeks }: { from: number; weeks: number },
): readonly ToldShift[] {
  return Array.from({ length: weeks }, (_, week) => {
    const fromInDays = from + week * 7;
    const { who, reachedBy } = people[week % people.length] ?? { who: "maren", reachedBy: "" };
    return { who, reachedBy, fromInDays, toInDays: fromInDays + 6 };
  });
}
