import "server-only";
import { systemScope } from "@/lib/auth/access";
import { derive } from "@/lib/db/derive";
import { within } from "@/lib/db/within";
import { consequencesOf, movesReminders } from "@/lib/domain/inbox/consequences";
import { loadNotice } from "./notify-situation";
import { recordMatters } from "./record-matters";
import { remindAgain } from "./remind";

/**
 * Brings an event into the inboxes of those it concerns. Safe to run twice, late and out of order: it reads
 * how things stand now, and a matter keeps the place of its event in the chain.
 */
export async function notify(workspaceId: string, eventId: string): Promise<void> {
  const scope = systemScope(workspaceId, "notify");
  const notice = await within(scope, (tx) => loadNotice(tx, workspaceId, eventId));
  if (notice === null) return;
  const { event, seq, at, actorId, projectId, situation } = notice;
  const consequences = consequencesOf(event, { at, by: actorId }, situation);
  if (consequences.matters.length > 0 || consequences.resolved.length > 0) {
    await derive(scope, (tx) => recordMatters(tx, workspaceId, { ...consequences, projectId, seq, at }));
  }
  if (projectId !== null && movesReminders(event.type)) await remindAgain(workspaceId, projectId);
}
