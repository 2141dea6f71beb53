import type { Call } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import { mintProjectScope, type ProjectScope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import { aHeldReview, anOpenReview, listed } from "@/lib/db/testing/weekly-review";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { agreeAction } from "@/lib/features/weekly-reviews/commands/agree-action";
import { amendReview } from "@/lib/features/weekly-reviews/commands/amend-review";
import { openReview } from "@/lib/features/weekly-reviews/commands/open-review";
import { scheduleReviews } from "@/lib/features/weekly-reviews/commands/schedule-reviews";
import { withMailServer } from "../world/letters";
import type { Cell } from "./cells";
import type { RestCell, RestProbe } from "./rest-probes";

const any = { "if-match": "*" };

/** What each permission on weekly reviews is for, done by the person of the cell. */
export const weeklyReviewCommandProbes = {
  "weeklyReview.run": async (cell: Cell) => granted(await openReview(boasting(cell), {})),
  "weeklyReview.schedule": async (cell: Cell) =>
    granted(await scheduleReviews(boasting(cell), { weekday: 2, on: true })),
};

const run = "weeklyReview.run";
const one = "/projects/{id}/weekly-reviews/{reviewId}";

/** The week's review and what was agreed in it. */
export const weeklyReviewProbes: Record<string, RestProbe> = {
  "GET /projects/{id}/weekly-reviews": onProject("project.read", "GET", "/weekly-reviews"),
  "POST /projects/{id}/weekly-reviews": onProject(run, "POST", "/weekly-reviews"),
  [`GET ${one}`]: onOpen("project.read", "GET", ""),
  [`GET ${one}/summary`]: onOpen("project.read", "GET", "/summary"),
  [`GET ${one}/events`]: onClosed("project.read", "GET", "/events"),
  [`POST ${one}/start`]: onOpen(run, "POST", "/start"),
  [`POST ${one}/close`]: onOpen(run, "POST", "/close"),
  [`POST ${one}/addenda`]: onClosed(run, "POST", "/addenda", { body: { body: "More." } }),
  [`POST ${one}/mail`]: {
    needs: run,
    call: async (cell) => {
      const { id } = await aHeldReview(await asAda(cell));
      const call = { body: { to: [cell.ada.accountId] } };
      return withMailServer(() => cell.client("POST", at(cell, `/weekly-reviews/${id}/mail`), call));
    },
  },
  [`PATCH ${one}/rows/{rowId}`]: {
    needs: run,
    call: async (cell) => {
      const { id, rowId } = await aRow(cell);
      const call = { headers: any, body: { decision: "keep" } };
      return cell.client("PATCH", at(cell, `/weekly-reviews/${id}/rows/${rowId}`), call);
    },
  },
  [`POST ${one}/rows/decisions`]: {
    needs: run,
    call: async (cell) => {
      const { id, rowId } = await aRow(cell);
      const call = { body: { decisions: [{ rowId, version: 1, decision: "keep" }] } };
      return cell.client("POST", at(cell, `/weekly-reviews/${id}/rows/decisions`), call);
    },
  },
  "GET /projects/{id}/review-actions": onProject("project.read", "GET", "/review-actions"),
  "POST /projects/{id}/review-actions": {
    needs: run,
    call: async (cell) => {
      await anOpenReview(await asAda(cell));
      const body = { text: "Rotate the key", ownerId: cell.ada.accountId, dueOn: "2099-01-04" };
      return cell.client("POST", at(cell, "/review-actions"), { body });
    },
  },
  "GET /projects/{id}/review-actions/{actionId}": onAction("project.read", "GET"),
  "PATCH /projects/{id}/review-actions/{actionId}": onAction(run, "PATCH", {
    headers: any,
    body: { state: "done" },
  }),
  "GET /projects/{id}/review-schedule": onProject("project.read", "GET", "/review-schedule"),
  "PUT /projects/{id}/review-schedule": onProject("weeklyReview.schedule", "PUT", "/review-schedule", {
    headers: any,
    body: { weekday: 2, on: true },
  }),
};

function onProject(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return { needs, call: (cell) => cell.client(method, at(cell, path), call) };
}

function onOpen(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      const { id } = await anOpenReview(await asAda(cell));
      return cell.client(method, at(cell, `/weekly-reviews/${id}${path}`), call);
    },
  };
}

function onClosed(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      const { id } = await aHeldReview(await asAda(cell));
      return cell.client(method, at(cell, `/weekly-reviews/${id}${path}`), call);
    },
  };
}

function onAction(needs: Permission, method: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => {
      const project = await asAda(cell);
      await anOpenReview(project);
      const agreed = { text: "Rotate the key", ownerId: cell.ada.accountId, dueOn: "2099-01-04" };
      const { actionId } = granted(await agreeAction(project, agreed));
      return cell.client(method, at(cell, `/review-actions/${actionId}`), call);
    },
  };
}

/** A review that is closed and added to, and one of a week later that is open, with something agreed in it. */
export async function someReviews(cell: Pick<Cell, "ada" | "projectId">): Promise<void> {
  const project = await asAda(cell);
  const { id: reviewId } = await atInstant("2026-02-24T09:00:00.000Z", () => aHeldReview(project));
  granted(await amendReview(project, { reviewId, body: "The vendor called back." }));
  await anOpenReview(project);
  const agreed = { text: "Rotate the key", ownerId: cell.ada.accountId, dueOn: "2099-01-04" };
  granted(await agreeAction(project, agreed));
}

async function aRow(cell: RestCell): Promise<{ id: string; rowId: string }> {
  const project = await asAda(cell);
  await listed(project, "Payments");
  const { id, contents } = await anOpenReview(project);
  return { id, rowId: contents[0]?.id ?? "" };
}

function at({ projectId }: Pick<Cell, "projectId">, path: string): string {
  return `/projects/${projectId}${path}`;
}

async function asAda({ ada, projectId }: Pick<Cell, "ada" | "projectId">): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

function boasting({ actor, projectId }: Cell): ProjectScope {
  return mintProjectScope({ ...actor.scope, role: "owner" }, { projectId, projectRole: "founder" });
}
