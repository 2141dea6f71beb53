import type { About } from "./matter";

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
      return { path: `${project}/signoffs?scope=${about.subject.scope}`, label: "See what to change" };
    case "signed-off":
    case "signoff-revoked":
      return { path: `${project}/signoffs?scope=${about.subject.scope}`, label: "Open the sign-offs" };
    case "waiver-requested":
    case "waiver-expiring":
    case "waiver-decided":
      return { path: `${project}/waivers`, label: "Open the waivers" };
    case "evidence-expiring":
    case "evidence-stale":
      return { path: `${project}/evidence`, label: "Open the evidence" };
    case "condition-due":
    case "decision-recorded":
    case "decision-standing-changed":
      return { path: `${project}/decisions`, label: "Open the decision" };
    case "mention":
    case "thread-reply":
      return { path: discussion(project, about.subject.itemId), label: "Open the discussion" };
    case "target-due":
    case "reassessment-requested":
    case "assigned":
    case "checks-published":
      return { path: project, label: "Open the project" };
    default:
      return about satisfies never;
  }
}

function discussion(project: string, itemId: string | null): string {
  return itemId === null ? `${project}/signoffs` : `${project}/signoffs?item=${itemId}`;
}

function placeInWorkspace({ kind }: About): { path: string; label: string } {
  if (kind === "checks-published") return { path: "/checks", label: "See the checks" };
  return { path: "", label: "Open the portfolio" };
}
