/** How long a deleted project can come back. */
export const TRASH_DAYS = 30;
const DAY_MS = 86_400_000;

/** The instant (ISO 8601, UTC) from which something deleted then is gone for good. */
export function restorableUntil(deletedAt: string): string {
  return new Date(Date.parse(deletedAt) + TRASH_DAYS * DAY_MS).toISOString();
}
