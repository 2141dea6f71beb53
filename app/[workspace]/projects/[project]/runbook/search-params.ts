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

/** `number`: null for the plan that stands. `against`: null for the version before it. 0: one that cannot be. */
export type AskedVersion = { number: number | null; against: number | null };

/** The version an address asks for, and which one it is compared with. */
export function versionIn({ version, against }: Asked): AskedVersion {
  const number = numberIn(version);
  return { number, against: number === null ? null : numberIn(against) };
}

function numberIn(asked: string | string[] | undefined): number | null {
  if (asked === undefined) return null;
  return typeof asked === "string" && /^[1-9]\d{0,8}$/.test(asked) ? Number(asked) : 0;
}
