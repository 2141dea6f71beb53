import type { PlanKind } from "@/lib/domain/runbook/plan";

export const PARTS = ["runbook", "rollback", "on-call", "drills"] as const;
export type Part = (typeof PARTS)[number];

type Asked = Record<string, string | string[] | undefined>;

/** The part of the page an address asks for; the runbook where it asks for none of them. */
export function partIn({ part }: Asked): Part {
  return PARTS.find((each) => each === part) ?? "runbook";
}

export function planOf(part: Part): PlanKind | null {
  return part === "runbook" || part === "rollback" ? part : null;
}

/** The version an address asks for; null for the plan that stands, 0 for one that cannot be. */
export function versionIn({ version }: Asked): number | null {
  if (version === undefined) return null;
  return typeof version === "string" && /^[1-9]\d{0,8}$/.test(version) ? Number(version) : 0;
}
