import { z } from "zod";
import type { Day } from "@/lib/domain/readiness/facts";

/** Which rotations are asked for: of a project, of a team's projects, up to a day. */
export const rotationFilter = z.strictObject({
  project: z.uuid().optional(),
  team: z.uuid().optional(),
  until: z.iso.date().optional(),
});
export type RotationFilter = z.output<typeof rotationFilter>;

type Person = { id: string; name: string };
type Named = { id: string; slug: string; name: string };

/** A key with a day to rotate it on. */
export type Rotation = {
  integrationId: string;
  name: string;
  provider: string;
  project: Named;
  dueOn: Day;
  isOverdue: boolean;
  owner: Person;
  /** Who holds the key; null where nobody has said. */
  secretOwner: Person | null;
  /** The version of the integration, for the change that moves the day. */
  version: number;
};

/** A key nobody has set a day for. */
export type Undated = Pick<Rotation, "integrationId" | "name" | "provider" | "project">;

/** As many as the page lists at once; filters show the rest. */
export const MOST_ROTATIONS = 500;
export const MOST_UNDATED = 50;

export type RotationCalendar = {
  today: Day;
  /** The last day that is shown. */
  until: Day;
  /** Each with whether the person who looks may move its day. */
  rotations: readonly (Rotation & { mayMove: boolean })[];
  /** How many of these there are, listed or not. */
  total: number;
  later: number;
  undated: { total: number; rows: readonly Undated[] };
  /** What can be filtered by. */
  projects: readonly Named[];
  teams: readonly Person[];
};
