import type { ItemKind } from "@/lib/domain/catalogue/types";
import type { CheckResult, Reply } from "@/lib/domain/readiness/facts";

/** What a single key asks for while one item is on the screen. */
export type KeyAction =
  | { kind: "result"; result: CheckResult }
  | { kind: "reply"; reply: Reply }
  | { kind: "not-applicable" }
  | { kind: "clear" }
  | { kind: "note" }
  | { kind: "evidence" }
  | { kind: "next" }
  | { kind: "previous" };

const EVERYWHERE: Readonly<Record<string, KeyAction>> = {
  m: { kind: "note" },
  e: { kind: "evidence" },
  j: { kind: "next" },
  k: { kind: "previous" },
};
const ON_ANY_ANSWER: Readonly<Record<string, KeyAction>> = {
  "4": { kind: "not-applicable" },
  "0": { kind: "clear" },
};
const ON_CHECKS: Readonly<Record<string, KeyAction>> = {
  "1": { kind: "result", result: "pass" },
  "2": { kind: "result", result: "partial" },
  "3": { kind: "result", result: "fail" },
};
const ON_QUESTIONS: Readonly<Record<string, KeyAction>> = {
  y: { kind: "reply", reply: "yes" },
  n: { kind: "reply", reply: "no" },
  s: { kind: "reply", reply: "not-sure" },
};

type Situation = { kind: ItemKind; canAnswer: boolean; canSkip: boolean };

/** The action of a key on an item; null when the key means nothing there, so that the browser keeps it. */
export function actionOfKey(key: string, { kind, canAnswer, canSkip }: Situation): KeyAction | null {
  const pressed = key.length === 1 ? key.toLowerCase() : key;
  const everywhere = lookUp(EVERYWHERE, pressed);
  if (everywhere) return everywhere.kind === "note" && !canAnswer ? null : everywhere;
  if (!canAnswer) return null;
  const action =
    lookUp(ON_ANY_ANSWER, pressed) ?? lookUp(kind === "question" ? ON_QUESTIONS : ON_CHECKS, pressed);
  return action?.kind === "not-applicable" && !canSkip ? null : action;
}

/** The place of an item reached by going on or back; the ends hold. */
export function neighbour(ids: readonly string[], current: string, step: 1 | -1): string | null {
  const position = ids.indexOf(current);
  return position === -1 ? null : (ids[position + step] ?? null);
}

function lookUp(keys: Readonly<Record<string, KeyAction>>, key: string): KeyAction | null {
  return Object.hasOwn(keys, key) ? (keys[key] ?? null) : null;
}
