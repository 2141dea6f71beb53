import { useSingleKeys } from "@/components/layout/use-single-keys";

export type CaseAction =
  | { kind: "item"; by: 1 | -1 }
  | { kind: "entry"; by: 1 | -1 }
  | { kind: "approve" | "request" | "comment" | "sign" | "send-back" | "evidence" };

const KEYS: Readonly<Record<string, CaseAction>> = {
  j: { kind: "item", by: 1 },
  k: { kind: "item", by: -1 },
  J: { kind: "entry", by: 1 },
  K: { kind: "entry", by: -1 },
  "]": { kind: "entry", by: 1 },
  "[": { kind: "entry", by: -1 },
  a: { kind: "approve" },
  r: { kind: "request" },
  c: { kind: "comment" },
  s: { kind: "sign" },
  b: { kind: "send-back" },
  o: { kind: "evidence" },
};

/** What a key means in the review queue; null where it means nothing. */
export function caseActionOf(key: string): CaseAction | null {
  return Object.hasOwn(KEYS, key) ? (KEYS[key] ?? null) : null;
}

/** Lets single keys review, while nobody is typing and no dialog is open. */
export function useCaseKeys(perform: (action: CaseAction) => void): void {
  useSingleKeys((key) => {
    const action = caseActionOf(key);
    if (action !== null) perform(action);
    return action !== null;
  });
}
