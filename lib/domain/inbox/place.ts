import { findItem } from "../catalogue/catalogue";
import { currentCatalogue } from "../catalogue/current";
import type { About, ThreadPlace } from "./matter";

/** Where a matter is dealt with: a path below the workspace, and what a link to it is called. */
export function placeOf(about: About, projectSlug: string | null): { path: string; label: string } {
  const project = projectSlug === null ? null : `/projects/${projectSlug}`;
  if (project === null) return placeInWorkspace(about);
  switch (about.kind) {
    case "review-waiting":
    case "re-review":
      return {
        path: `/reviews?project=${projectSlug}&scope=${about.subject.scope}`,
        label: "Open the review",
      };
    case "changes-requested":
      return { path: `${project}/signoffs#${about.subject.scope}`, label: "See what to change" };
    case "signed-off":
    case "signoff-revoked":
      return { path: `${project}/signoffs#${about.subject.scope}`, label: "Open the sign-offs" };
    case "waiver-requested":
    case "waiver-expiring":
    case "waiver-decided":
      return { path: `${project}/waivers#${about.subject.waiverId}`, label: "Open the waivers" };
    case "evidence-expiring":
    case "evidence-stale":
      return { path: `${project}/evidence`, label: "Open the evidence" };
    case "condition-due":
    case "decision-recorded":
    case "decision-standing-changed":
      return { path: `${project}/decisions#${about.subject.decisionId}`, label: "Open the decision" };
    case "on-call":
    case "on-call-gap":
      return { path: `${project}/runbook?part=on-call`, label: "Open the rota" };
    case "integration-approval":
      return { path: `${project}/integrations`, label: "Open the registry" };
    case "rotation-due":
      return {
        path: `${project}/integrations/${about.subject.integrationId}`,
        label: "Open the integration",
      };
    case "rollout-went-back":
    case "rollout-moved":
    case "rollout-task":
    case "rollout-task-due":
      return { path: `${project}/rollout`, label: "Open the rollout" };
    case "weekly-review":
    case "weekly-review-missed":
    case "action-agreed":
    case "action-due":
      return {
        path: `${project}/weekly-reviews/${about.subject.reviewId}`,
        label: "Open the weekly review",
      };
    case "mention":
    case "thread-reply":
      return { path: `${project}${discussion(about.subject)}`, label: "Open the discussion" };
    case "target-due":
    case "reassessment-requested":
    case "assigned":
    case "checks-published":
      return { path: project, label: "Open the project" };
    default:
      return about satisfies never;
  }
}

/** A discussion is beside what it is about: an item, or a scope. */
function discussion({ itemId, scope }: ThreadPlace): string {
  if (itemId === null) return `/signoffs${scope === null ? "" : `#${scope}`}`;
  const page = findItem(currentCatalogue, itemId)?.kind === "question" ? "questions" : "scorecard";
  return `/${page}?item=${itemId}`;
}

function placeInWorkspace({ kind }: About): { path: string; label: string } {
  if (kind === "checks-published") return { path: "/checks", label: "See the checks" };
  return { path: "", label: "Open the portfolio" };
}
