import "server-only";
import { projectCommand } from "@/lib/db/command";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { mapPhase, movePhase } from "@/lib/domain/rollout/plan";
import type { Rollout } from "@/lib/domain/rollout/rollout";
import { refuse } from "@/lib/result";
import { type EditPhaseRefusal, type EditRolloutRefusal, editPhaseInput, editRolloutInput } from "../schema";
import { thenJudged } from "./judge-rollout";
import { changed, openRollout } from "./locked-rollout";

/** Changes what a rollout is called, or what has to hold before it is done. */
export const editRollout = thenJudged(
  projectCommand<typeof editRolloutInput, null, EditRolloutRefusal>({
    permission: "rollout.plan",
    input: editRolloutInput,
    async run(context) {
      const { version, changes } = context.input;
      const opened = await openRollout(context, version);
      if (!opened.ok) return opened;
      const before = opened.standing.plan;
      const plan: Rollout = {
        ...before,
        title: changes.title ?? before.title,
        exitGate: changes.exitGate ?? before.exitGate,
        // Other rules have a grace of their own.
        exitBrokenSince: changes.exitGate ? null : before.exitBrokenSince,
      };
      if (sameJson(before, plan)) return refuse({ code: "unchanged" });
      const event = { type: "rollout.edited", data: { phaseId: null } } as const;
      return changed(context, opened.standing, { plan, value: null, event });
    },
  }),
);

/** Changes a phase: its words, its entry gate, or its planned days, which pushes what comes after it. */
export const editPhase = thenJudged(
  projectCommand<typeof editPhaseInput, null, EditPhaseRefusal>({
    permission: "rollout.plan",
    input: editPhaseInput,
    async run(context) {
      const { version, phaseId, changes } = context.input;
      const opened = await openRollout(context, version);
      if (!opened.ok) return opened;
      const before = opened.standing.plan;
      const phase = before.phases.find(({ id }) => id === phaseId);
      if (!phase) return refuse({ code: "no-such-phase" });
      const { plannedFrom = phase.plannedFrom, plannedTo = phase.plannedTo } = changes;
      if (plannedTo < plannedFrom) return refuse({ code: "ends-before-it-begins" });
      const moves = plannedFrom !== phase.plannedFrom || plannedTo !== phase.plannedTo;
      if (moves && phase.status === "complete") return refuse({ code: "phase-complete" });
      const { title = phase.title, rollbackCriterion = phase.rollbackCriterion, entryGate } = changes;
      const worded = mapPhase(before, phaseId, (each) => ({
        ...each,
        title,
        rollbackCriterion,
        entryGate: entryGate ?? each.entryGate,
        // Other rules have a grace of their own.
        brokenSince: entryGate ? null : each.brokenSince,
      }));
      const plan = moves ? movePhase(worded, phaseId, { plannedFrom, plannedTo }) : worded;
      if (sameJson(before, plan)) return refuse({ code: "unchanged" });
      const event = { type: "rollout.edited", data: { phaseId } } as const;
      return changed(context, opened.standing, { plan, value: null, event });
    },
  }),
);
