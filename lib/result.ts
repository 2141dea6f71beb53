/** A refusal is a value: the person can do something about it. `reason` is a closed union per command. */
export type Refusal<Reason> = { ok: false; reason: Reason };
export type Result<Value, Reason> = { ok: true; value: Value } | Refusal<Reason>;

export function refuse<const Reason>(reason: Reason): Refusal<Reason> {
  return { ok: false, reason };
}
