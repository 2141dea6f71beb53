import "server-only";
import { loadSignedIn } from "@/lib/auth/viewer";
import { listSessions, type SessionRow } from "./queries";

/** The devices the signed-in person is signed in on. */
export async function loadSessions(): Promise<SessionRow[]> {
  return listSessions(await loadSignedIn());
}
