import "server-only";
import { cache } from "react";
import { found, namedId } from "@/lib/auth/found";
import type { ProjectScope } from "@/lib/auth/scope";
import { getSealedDocument, getSignoff, getSignoffDifference, listSignoffs } from "./queries";

/** Once per request for a scope from `loadProjectScope`. */
export const loadSignoffs = cache((scope: ProjectScope) => listSignoffs(scope));

/** A sign-off with what it sealed and what differs from that now; one that is not there is no page. */
export const loadCertificate = cache(async (scope: ProjectScope, signoffId: string) => {
  const id = namedId(signoffId);
  const parts = [
    getSignoff(scope, id),
    getSealedDocument(scope, id),
    getSignoffDifference(scope, id),
  ] as const;
  const [signoff, sealed, difference] = await found(Promise.all(parts));
  return { signoff, sealed, difference };
});

/** The latest sign-off that stands, and the items that changed under it since; null while there is none. */
export const loadLastSignoff = cache(async (scope: ProjectScope) => {
  const signoff = (await loadSignoffs(scope)).find((each) => each.standing !== "revoked");
  if (signoff === undefined) return null;
  const outdated = signoff.standing === "outdated";
  const changed = outdated ? (await getSignoffDifference(scope, signoff.id)).items : [];
  return { signoff, changed: changed.map((item) => item.itemId) };
});
