import "server-only";
import { cache } from "react";
import { findInvitation, type OpenInvitation } from "./queries";

/** The invitation behind a link; null when it leads nowhere any more. */
export const loadInvitation = cache(
  (secret: string): Promise<OpenInvitation | null> => findInvitation(secret),
);
