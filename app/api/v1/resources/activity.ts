import { z } from "@hono/zod-openapi";
import { EVENT_KINDS } from "@/lib/domain/events/kinds";
import type { ActivityEntry } from "@/lib/features/activity/schema";
import { instant, uuid } from "../route-parts";

/** Something that happened, as it reads today. */
export const activityEntry = z
  .object({
    seq: z.int().openapi({ description: "Its place in the workspace's chain." }),
    at: instant,
    type: z.string().openapi({ example: "answer.recorded" }),
    kind: z.enum(EVENT_KINDS),
    actor: z
      .object({ id: uuid, name: z.string().nullable() })
      .nullable()
      .openapi({ description: "Null when time passed or a job ran." }),
    project: z.object({ id: uuid, slug: z.string(), name: z.string() }).nullable(),
    sentence: z.string().openapi({ description: "Begins with who did it, who is left out." }),
  })
  .openapi("ActivityEntry");

export const activityCsvHead = ["Number", "At", "Who", "What", "Type", "Project"] as const;

export function activityCsvRow(entry: ActivityEntry): readonly (string | number | null)[] {
  const who = entry.actor === null ? "Launchworthy" : (entry.actor.name ?? "A former member");
  return [entry.seq, entry.at, who, entry.sentence, entry.type, entry.project?.name ?? null];
}
