import type { Tx } from "@/lib/db/connection";
import { AppError } from "@/lib/errors";
import { contentTag, parsePrecondition, requireMatch } from "@/lib/http/preconditions";

/** Adds the tag a change of this resource needs, so that a list is enough to change what it shows. */
export function withTag<Resource extends object>(
  resource: Resource,
  volatile: readonly (keyof Resource)[] = [],
) {
  const stable = Object.entries(resource).filter(([key]) => !volatile.some((name) => name === key));
  return { ...resource, etag: contentTag(stable) };
}

/** @throws AppError "not-found" */
export function foundIn<Resource>(
  list: readonly Resource[],
  matches: (each: Resource) => boolean,
  absent: string,
): Resource {
  const found = list.find(matches);
  if (found === undefined) throw new AppError("not-found", absent);
  return found;
}

/**
 * The precondition of a command: what stands inside its transaction is what the caller saw.
 * @throws Problem 428 or 400 at once for a header that asks for nothing; 412, with what stands, inside the command.
 */
export function ifSeen(
  ifMatch: string,
  standing: (tx: Tx) => Promise<{ etag: string }>,
): (tx: Tx) => Promise<void> {
  const wanted = parsePrecondition(ifMatch);
  return async (tx) => {
    const current = await standing(tx);
    requireMatch(wanted, current.etag, current);
  };
}

/** @throws Problem 412, with what stands, unless the caller saw exactly that. */
export function requireSeen(ifMatch: string, current: { etag: string }): void {
  requireMatch(parsePrecondition(ifMatch), current.etag, current);
}
