import { trashDaysLeft } from "../evidence/trash";
import type { Instant } from "../readiness/facts";

/** An integration in the trash comes back within the same thirty days as anything else. */
export function mayComeBack(deletedAt: Instant, now: Instant): boolean {
  return trashDaysLeft(deletedAt, now) > 0;
}
