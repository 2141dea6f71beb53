import type { ProjectScope } from "@/lib/auth/scope";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { Answer } from "@/lib/domain/readiness/facts";
import { passingAnswer } from "@/lib/domain/readiness/item-result";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import type { RecordAnswerInput } from "@/lib/features/answers/schema";
import { aProject, granted, type Person } from "./world";

/** A project fit for a closed pilot: every check and every question passes, on its founder's word alone. */
export async function aPilotProject(founder: Person, name = "Pilot"): Promise<ProjectScope> {
  const project = await aProject(founder, { name, targetStage: "closed-pilot" });
  for (const item of currentCatalogue.items) {
    if (item.kind === "capability-check") continue;
    granted(await recordAnswer(project, { itemId: item.id, answer: given(passingAnswer(item)), version: 0 }));
  }
  return project;
}

/** Gives an item of such a project another answer. */
export async function answersAnew(project: ProjectScope, itemId: string, answer: Answer, version = 1) {
  return granted(await recordAnswer(project, { itemId, answer: given(answer), version }));
}

function given(recorded: Answer): RecordAnswerInput["answer"] {
  return recorded.kind === "replies" ? { kind: "replies", replies: [...recorded.replies] } : recorded;
}

export const no: Answer = { kind: "replies", replies: ["no"] };
export const yes: Answer = { kind: "replies", replies: ["yes"] };
