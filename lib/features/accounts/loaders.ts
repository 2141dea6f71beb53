import "server-only";
import { loadSignedIn } from "@/lib/auth/viewer";
import { mailIsConfigured } from "@/lib/mail/transport";
import { getProfile, listMemberships } from "./queries";

/** The signed-in person's own account page. */
export async function loadAccount() {
  const session = await loadSignedIn();
  const [profile, memberships] = await Promise.all([getProfile(session), listMemberships(session)]);
  return { session, profile, memberships, mailed: mailIsConfigured() };
}
