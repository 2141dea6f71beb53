import type { ProjectScope } from "@/lib/auth/scope";
import { recordDecision } from "@/lib/features/decisions/commands/record-decision";
import { approveWaiver } from "@/lib/features/waivers/commands/decide-waiver";
import { requestWaiver } from "@/lib/features/waivers/commands/request-waiver";
import { listWaivers } from "@/lib/features/waivers/queries";
import type { PersonKey } from "./cast";
import { scopeIn } from "./gather";
import { granted } from "./granted";
import type { PlayedProject } from "./perform";
import type { LaunchAction } from "./story";
import { dayOf, daysAfter } from "./when";

/** Accepts risks and decides launches, as people do who answer for them. */
export async function launch(
  stage: PlayedProject,
  scope: ProjectScope,
  action: LaunchAction,
): Promise<unknown> {
  switch (action.do) {
    case "ask-for-waiver": {
      const { itemId, reason, compensatingControl, endsInDays } = action;
      const expiresAt = dayOf(daysAfter(stage.installedAt, endsInDays));
      return granted(await requestWaiver(scope, { itemId, reason, compensatingControl, expiresAt }));
    }
    case "accept-risk": {
      const asked = (await listWaivers(scope, { itemId: action.itemId })).find(
        ({ standing }) => standing === "requested",
      );
      return granted(await approveWaiver(scope, { waiverId: asked?.id ?? "", note: action.note }));
    }
    case "decide":
      return decide(stage, scope, action);
    default:
      return action satisfies never;
  }
}

async function decide(
  stage: PlayedProject,
  scope: ProjectScope,
  {
    release,
    targetStage,
    outcome,
    rollsBack,
    answers,
    conditions,
    note,
  }: Extract<LaunchAction, { do: "decide" }>,
): Promise<void> {
  granted(
    await recordDecision(scope, {
      ...{ release, targetStage, outcome, note, questions: answers },
      rollbackOwnerId: accountOf(stage, rollsBack),
      conditions: conditions.map(({ text, owner, inDays }) => ({
        text,
        ownerId: accountOf(stage, owner),
        dueOn: dayOf(daysAfter(stage.installedAt, inDays)),
      })),
    }),
  );
}

function accountOf({ gathered }: PlayedProject, person: PersonKey): string {
  const { actor } = scopeIn(gathered.scopes, person);
  if (actor.kind !== "person") throw new Error("Only people take part.");
  return actor.accountId;
}
