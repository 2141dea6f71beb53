import "server-only";
import { sql } from "kysely";
import { outsideWorkspaces } from "@/lib/db/within";

/** Every workspace there is, for a job that visits them one by one. */
export function listWorkspaceIds(): Promise<string[]> {
  return outsideWorkspaces(async (tx) => {
    const { rows } = await sql<{ workspaceId: string }>`select * from list_workspace_ids()`.execute(tx);
    return rows.map((row) => row.workspaceId);
  });
}

export type DueProject = { workspaceId: string; projectId: string };

/** Projects whose readiness time has changed since it was last worked out, the longest waiting first. */
export function listDueProjects(most: number): Promise<DueProject[]> {
  return outsideWorkspaces(async (tx) => {
    const read = sql<DueProject>`select * from list_due_projects(${most}::int)`;
    return (await read.execute(tx)).rows;
  });
}

/** The decisions in force whose project or clock has moved on since they were judged, the oldest first. */
export function listDueDecisions(
  most: number,
): Promise<{ workspaceId: string; projectId: string; decisionId: string }[]> {
  return outsideWorkspaces(async (tx) => {
    const read = sql<{
      workspaceId: string;
      projectId: string;
      decisionId: string;
    }>`select * from list_due_decisions(${most}::int)`;
    return (await read.execute(tx)).rows;
  });
}

/** Projects with a plan whose registry, rollout or day has moved on since it was looked through. */
export function listDuePlans(most: number): Promise<DueProject[]> {
  return outsideWorkspaces(async (tx) => {
    const read = sql<DueProject>`select * from list_due_plans(${most}::int)`;
    return (await read.execute(tx)).rows;
  });
}

export type DueReview = { workspaceId: string; projectId: string; due: "expect" | "miss" | "open" };

/** What the calendar asks of weekly reviews: expected, missed and to be opened, in that order. */
export function listDueReviews(most: number): Promise<DueReview[]> {
  return outsideWorkspaces(async (tx) => {
    const read = sql<DueReview>`select * from list_due_reviews(${most}::int)`;
    return (await read.execute(tx)).rows;
  });
}

/** Rollouts whose project, day or grace has moved on since they were judged. */
export function listDueRollouts(most: number): Promise<DueProject[]> {
  return outsideWorkspaces(async (tx) => {
    const read = sql<DueProject>`select * from list_due_rollouts(${most}::int)`;
    return (await read.execute(tx)).rows;
  });
}
