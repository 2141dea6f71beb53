import type { Result } from "@/lib/result";

/** Unwraps what the script takes for granted; a refusal is a mistake in a story and names itself. */
export function granted<Value, Reason>(result: Result<Value, Reason>): Value {
  if (!result.ok) throw new Error(`The demo was refused something: ${JSON.stringify(result.reason)}`);
  return result.value;
}
