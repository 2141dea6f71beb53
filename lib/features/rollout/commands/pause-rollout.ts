import "server-only";
import { projectCommand } from "@/lib/db/command";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { resumed } from "@/lib/domain/rollout/plan";
import { refuse } from "@/lib/result";
import { type PauseRefusal, pauseRolloutInput, type ResumeRefusal, resumeRolloutInput } from "../schema";
import { thenJudged } from "./judge-rollout";
import { changed, openRollout } from "./locked-rollout";

/** Stops the clock of a rollout: nothing opens, completes or goes back until it is resumed. */
export const pauseRollout = thenJudged(
  projectCommand<typeof pauseRolloutInput, null, PauseRefusal>({
    permission: "rollout.steer",
    input: pauseRolloutInput,
    async run(context) {
      const { input, actorId, now } = context;
      const opened = await openRollout(context, input.version);
      if (!opened.ok) return opened;
      const { plan } = opened.standing;
      if (plan.doneAt !== null) return refuse({ code: "rollout-done" });
      if (plan.pause !== null) return refuse({ code: "rollout-paused" });
      const pause = { by: actorId ?? "", at: now, reason: input.reason };
      return changed(context, opened.standing, {
        plan: { ...plan, pause },
        value: null,
        history: [{ kind: "paused", because: [input.reason] }],
        event: { type: "rollout.paused", data: {} },
      });
    },
  }),
);

/** Lets a rollout go on; what was not done moves by as many days as it stood still. */
export const resumeRollout = thenJudged(
  projectCommand<typeof resumeRolloutInput, { days: number }, ResumeRefusal>({
    permission: "rollout.steer",
    input: resumeRolloutInput,
    async run(context) {
      const { input, now, standing } = context;
      const opened = await openRollout(context, input.version);
      if (!opened.ok) return opened;
      if (opened.standing.plan.pause === null) return refuse({ code: "not-paused" });
      const { timeZone } = standing.workspace;
      const plan = resumed(opened.standing.plan, now, (instant) => dayIn(timeZone, instant));
      const days = plan.pauses.at(-1)?.days ?? 0;
      return changed(context, opened.standing, {
        plan,
        value: { days },
        history: [{ kind: "resumed", because: [movedBy(days)] }],
        event: { type: "rollout.resumed", data: { days } },
      });
    },
  }),
);

function movedBy(days: number): string {
  if (days === 0) return "Nothing moved: it was resumed on the same day";
  return `What followed moved by ${days} ${days === 1 ? "day" : "days"}`;
}
