import { CircleCheck, CircleDashed, CircleX, Contrast, type LucideIcon } from "lucide-react";
import type { Tone } from "@/components/ui/badge";
import type { SafeReply } from "@/lib/domain/catalogue/types";
import type { Answer, CheckResult, Reply } from "@/lib/domain/readiness/facts";
import { partsOf } from "@/lib/domain/readiness/item-result";
import { REPLY_WORDS } from "./conflict";
import type { ItemView } from "./item-view";

export type Choice<Value extends string> = {
  value: Value;
  label: string;
  key: string;
  icon: LucideIcon;
  tone: Tone;
};

export const RESULT_CHOICES: readonly Choice<CheckResult>[] = [
  { value: "pass", label: "Pass", key: "1", icon: CircleCheck, tone: "good" },
  { value: "partial", label: "Partial", key: "2", icon: Contrast, tone: "warn" },
  { value: "fail", label: "Fail", key: "3", icon: CircleX, tone: "bad" },
];

/** Yes and no carry the colour of what they mean here: on some questions "yes" is the bad news. */
export function replyChoices(question: NonNullable<ItemView["question"]>): readonly Choice<Reply>[] {
  const look = (reply: SafeReply) => {
    if (question.scoping) return { icon: CircleCheck, tone: "accent" } as const;
    return reply === question.safe
      ? ({ icon: CircleCheck, tone: "good" } as const)
      : ({ icon: CircleX, tone: "bad" } as const);
  };
  return [
    { value: "yes", label: REPLY_WORDS.yes, key: "y", ...look("yes") },
    { value: "no", label: REPLY_WORDS.no, key: "n", ...look("no") },
    { value: "not-sure", label: REPLY_WORDS["not-sure"], key: "s", icon: CircleDashed, tone: "neutral" },
  ];
}

/** The scoping question always applies. */
export function canBeSkipped(view: Pick<ItemView, "question">): boolean {
  return view.question?.scoping !== true;
}

/** The reply to one part; null while there is none. */
export function replyTo(answer: Answer | null, part: number): Reply | null {
  return answer?.kind === "replies" ? (answer.replies[part] ?? null) : null;
}

/** The answer after one part was replied to. A part nobody has replied to is not sure: unknown is never safe. */
export function withReply(
  view: Pick<ItemView, "question">,
  answer: Answer | null,
  part: number,
  reply: Reply,
): Answer {
  const replies = Array.from({ length: partsOf(view) }, (_, index) =>
    index === part ? reply : (replyTo(answer, index) ?? "not-sure"),
  );
  return { kind: "replies", replies };
}

/** The part that keys should act on when an item opens: the first without a definite reply. */
export function firstOpenPart(view: Pick<ItemView, "question">, answer: Answer | null): number {
  const parts = Array.from({ length: partsOf(view) }, (_, part) => replyTo(answer, part));
  return Math.max(
    0,
    parts.findIndex((reply) => reply === null || reply === "not-sure"),
  );
}

/** The part to go on to after a reply: the next open one when this one was open, else the same. */
export function partAfter(view: Pick<ItemView, "question">, before: Answer | null, part: number): number {
  const was = replyTo(before, part);
  if (was !== null && was !== "not-sure") return part;
  const next = part + 1;
  if (next >= partsOf(view)) return part;
  const following = replyTo(before, next);
  return following === null || following === "not-sure" ? next : part;
}

/** "Not applicable" keeps a reason that was typed before. */
export function skipped(answer: Answer | null): Answer {
  return answer?.kind === "not-applicable" ? answer : { kind: "not-applicable", reason: "" };
}
