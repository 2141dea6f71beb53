import "server-only";
import { loadSession, loadSignedIn } from "@/lib/auth/viewer";
import { mailIsConfigured } from "@/lib/mail/transport";
import { getProfile, listMemberships } from "./queries";

/** The signed-in person's own account page. */
export async function loadAccount() {
  const session = await loadSignedIn();
  const [profile, memberships] = await Promise.all([getProfile(session), listMemberships(session)]);
  return { profile, memberships, mailed: mailIsConfigured() };
}

/** Where a signed-in person starts; null for anybody else. */
export async function loadHome(): Promise<string | null> {
  const session = await loadSession();
  if (!session) return null;
  const [first] = await listMemberships(session);
  return first ? `/${first.slug}` : "/account";
}
