import "server-only";
import { projectCommand } from "@/lib/db/command";
import { mapPhase } from "@/lib/domain/rollout/plan";
import { refuse } from "@/lib/result";
import { type LockRefusal, lockPhaseInput, type UnlockRefusal, unlockPhaseInput } from "../schema";
import { thenJudged } from "./judge-rollout";
import { changed, openRollout } from "./locked-rollout";

/** Keeps a phase as it is, whatever its gate says, until somebody unlocks it. */
export const lockPhase = thenJudged(
  projectCommand<typeof lockPhaseInput, null, LockRefusal>({
    permission: "rollout.steer",
    input: lockPhaseInput,
    async run(context) {
      const { input, actorId, now } = context;
      const { phaseId, reason } = input;
      const opened = await openRollout(context, input.version);
      if (!opened.ok) return opened;
      const phase = opened.standing.plan.phases.find(({ id }) => id === phaseId);
      if (!phase) return refuse({ code: "no-such-phase" });
      if (phase.lock !== null) return refuse({ code: "phase-locked" });
      const lock = { by: actorId ?? "", at: now, reason };
      return changed(context, opened.standing, {
        plan: mapPhase(opened.standing.plan, phaseId, (each) => ({ ...each, lock, brokenSince: null })),
        value: null,
        history: [{ kind: "locked", phase, because: [reason] }],
        event: { type: "rollout.locked", data: { phaseId } },
      });
    },
  }),
);

/** Lets a phase follow its gates again; a gate that is broken gets its whole grace. */
export const unlockPhase = thenJudged(
  projectCommand<typeof unlockPhaseInput, null, UnlockRefusal>({
    permission: "rollout.steer",
    input: unlockPhaseInput,
    async run(context) {
      const { phaseId, version } = context.input;
      const opened = await openRollout(context, version);
      if (!opened.ok) return opened;
      const phase = opened.standing.plan.phases.find(({ id }) => id === phaseId);
      if (!phase) return refuse({ code: "no-such-phase" });
      if (phase.lock === null) return refuse({ code: "phase-not-locked" });
      return changed(context, opened.standing, {
        plan: mapPhase(opened.standing.plan, phaseId, (each) => ({ ...each, lock: null })),
        value: null,
        history: [{ kind: "unlocked", phase }],
        event: { type: "rollout.unlocked", data: { phaseId } },
      });
    },
  }),
);
