import { daysBetween } from "@/lib/domain/readiness/days";

/** "today", "in 5 days", "6 days ago" of a calendar day. */
export function daysWords(today: string, day: string): string {
  const days = daysBetween(today, day);
  if (days === 0) return "today";
  const counted = Math.abs(days) === 1 ? "1 day" : `${Math.abs(days)} days`;
  return days > 0 ? `in ${counted}` : `${counted} ago`;
}
