import { z } from "@hono/zod-openapi";
import { PROJECT_ROLES } from "@/lib/domain/access/grants";
import { SCENARIOS, SIGNALS, SYSTEM_PARTS } from "@/lib/domain/catalogue/vocabulary";
import type { Project } from "@/lib/features/projects/queries";
import type { Assessment } from "@/lib/features/readiness/queries";
import { day, instant, uuid } from "../route-parts";
import { stage } from "./readiness";
import { reassessment } from "./reassessment";

const named = z.object({ id: uuid, name: z.string() });

/** One project: what it is, what was said of it at registration, and where it stands now. */
export const project = z
  .object({
    id: uuid,
    slug: z.string(),
    name: z.string(),
    description: z.string(),
    repositoryUrl: z.string().nullable(),
    team: named.nullable(),
    owner: named,
    targetStage: stage,
    targetDate: day.nullable(),
    scenarios: z.array(z.enum(SCENARIOS)).readonly(),
    signals: z.partialRecord(z.enum(SIGNALS), z.enum(["demo", "production"])),
    systemMap: z.partialRecord(
      z.enum(SYSTEM_PARTS),
      z.object({
        use: z.enum(["used", "unused", "unknown"]),
        exposure: z.enum(["closed", "open", "unchecked"]),
      }),
    ),
    score: z.int().min(0).max(100),
    stage,
    acceptedRisk: z.boolean(),
    openBlockers: z.int().openapi({ description: "Critical blockers and blockers, open or unknown." }),
    staleCount: z.int(),
    expiringCount: z.int(),
    revision: z.int().openapi({ description: "Number of the last revision." }),
    version: z.int().openapi({ description: "Grows with every change; the ETag is this number in quotes." }),
    checksVersion: z
      .int()
      .openapi({ description: "The version of the workspace's own checks it is assessed under; 0 is none." }),
    newestChecksVersion: z.int().openapi({ description: "See checks-upgrade where this is newer." }),
    createdAt: instant,
    updatedAt: instant,
    archivedAt: instant.nullable(),
    deletedAt: instant.nullable(),
    openReassessment: reassessment.nullable().openapi({
      description: "The last request to go through the answers again, until something is submitted after it.",
    }),
    decided: z.boolean().openapi({ description: "Somebody has decided about a launch." }),
    rhythmic: z.boolean().openapi({
      description: "Something recurs: a weekly review, a rollout, a key to rotate, somebody on call.",
    }),
    reviewsOff: z.boolean().openapi({ description: "Somebody said that no weekly reviews are wanted here." }),
  })
  .openapi("Project");
export type ProjectResource = z.infer<typeof project>;

export const projectPerson = z
  .object({
    accountId: uuid,
    name: z.string(),
    email: z.string(),
    role: z.enum(PROJECT_ROLES),
    disabled: z.boolean(),
  })
  .openapi("ProjectPerson");

export function projectResource(about: Project, { facts, readiness }: Assessment): ProjectResource {
  const { score, acceptedRisk, staleCount, expiringCount } = readiness;
  const blocking = readiness.findings.filter(
    ({ severity, state }) => severity !== "major" && state !== "waived",
  );
  return {
    ...about,
    scenarios: facts.scenarios,
    signals: facts.signals,
    systemMap: facts.systemMap,
    score,
    stage: readiness.stage,
    acceptedRisk,
    openBlockers: blocking.length,
    staleCount,
    expiringCount,
  };
}
