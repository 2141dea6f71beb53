import "server-only";
import { notFound } from "next/navigation";
import { cache } from "react";
import { z } from "zod";
import type { ProjectScope } from "@/lib/auth/scope";
import { AppError } from "@/lib/errors";
import { getSealedDocument, getSignoff, getSignoffDifference, listSignoffs } from "./queries";

/** Once per request for a scope from `loadProjectScope`. */
export const loadSignoffs = cache((scope: ProjectScope) => listSignoffs(scope));

/** A sign-off with what it sealed and what differs from that now; one that is not there is no page. */
export const loadCertificate = cache(async (scope: ProjectScope, signoffId: string) => {
  if (!z.uuid().safeParse(signoffId).success) notFound();
  try {
    const [signoff, sealed, difference] = await Promise.all([
      getSignoff(scope, signoffId),
      getSealedDocument(scope, signoffId),
      getSignoffDifference(scope, signoffId),
    ]);
    return { signoff, sealed, difference };
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") notFound();
    throw error;
  }
});

/** The latest sign-off that stands, and the items that changed under it since; null while there is none. */
export const loadLastSignoff = cache(async (scope: ProjectScope) => {
  const signoff = (await loadSignoffs(scope)).find((each) => each.standing !== "revoked");
  if (signoff === undefined) return null;
  const outdated = signoff.standing === "outdated";
  const changed = outdated ? (await getSignoffDifference(scope, signoff.id)).items : [];
  return { signoff, changed: changed.map((item) => item.itemId) };
});
