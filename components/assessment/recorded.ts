import type { Answer } from "@/lib/domain/readiness/facts";
import { sameJson } from "@/lib/domain/readiness/same-json";

/** What stands on the server for one item; version 0 when nobody has touched it. */
export type Recorded = {
  version: number;
  answer: Answer | null;
  note: string;
  /** Account of the last person who changed it; null when nobody has, or the registration's triage did. */
  by: string | null;
  at: string | null;
};

/** What a person wants to stand there; the same two fields that a save may change. */
export type Wanted = Pick<Recorded, "answer" | "note">;
export type Change = Partial<Wanted>;

export const REASON_MIN = 3;

/** "Not applicable" is no answer until it says why. */
export function isComplete(answer: Answer | null): boolean {
  return answer?.kind !== "not-applicable" || answer.reason.trim().length >= REASON_MIN;
}

/** Every field in which the two differ, with what is wanted. */
export function changeBetween(stands: Wanted, wanted: Wanted): Change {
  const change: Change = {};
  if (!sameJson(stands.answer, wanted.answer)) change.answer = wanted.answer;
  if (stands.note !== wanted.note) change.note = wanted.note;
  return change;
}

/** The part of a change that can be sent: an answer that still lacks its reason waits for it. */
export function sendable(change: Change): Change {
  if (change.answer === undefined || isComplete(change.answer)) return change;
  return change.note === undefined ? {} : { note: change.note };
}

export function isEmpty(change: Change): boolean {
  return change.answer === undefined && change.note === undefined;
}
