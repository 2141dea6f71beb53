import { globSync } from "node:fs";
import type { Furnished } from "./furnished";

export type Screen = {
  /** Where it is, in a workspace that has something to show. */
  path: (world: Furnished) => string;
  /** Who looks; most screens are for somebody signed in. */
  as: "founder" | "visitor";
};

const inside = (below: string): Screen => ({
  as: "founder",
  path: ({ workspace }) => `/${workspace}${below}`,
});
const onProject = (below: string): Screen => ({
  as: "founder",
  path: ({ project }) => `${project.path}${below}`,
});
const onStatistics = (query: string): Screen => ({
  as: "founder",
  path: ({ project, integrationId }) => `${project.path}/integrations/${integrationId}/statistics${query}`,
});
const onCampaign = (below: string): Screen => ({
  as: "founder",
  path: ({ workspace, campaignId }) => `/${workspace}/campaigns/${campaignId}${below}`,
});
const outside = (path: string): Screen => ({ as: "visitor", path: () => path });

/** Every page of the app, by the folder of its page.tsx. One page may have several faces. */
export const screens: Record<string, readonly Screen[]> = {
  "": [{ as: "founder", path: () => "/" }, outside("/")],
  "(public)/sign-in": [outside("/sign-in")],
  "(public)/sign-up": [outside("/sign-up")],
  "(public)/forgot-password": [outside("/forgot-password")],
  "(public)/reset-password/[secret]": [outside("/reset-password/no-such-link")],
  "(public)/verify-address/[secret]": [outside("/verify-address/no-such-link")],
  "(public)/unsubscribe/[secret]": [outside("/unsubscribe/no-such-link")],
  "(public)/invitations/[secret]": [
    { as: "visitor", path: ({ invitation }) => invitation },
    outside("/invitations/no-such-link"),
  ],
  account: [{ as: "founder", path: () => "/account" }],
  "docs/api": [outside("/docs/api")],
  "[workspace]": [
    inside(""),
    inside("?q=nothing-like-it"),
    inside("?group=owner"),
    inside(
      "?columns=name,stage,delta7,delta30,waivers,decision,review,streak,rollout,slip,rotation,scenarios,team,target",
    ),
  ],
  "[workspace]/checks": [inside("/checks")],
  "[workspace]/heat-map": [
    inside("/heat-map"),
    inside("/heat-map?of=capabilities"),
    inside("/heat-map?q=nothing"),
  ],
  "[workspace]/steering": [inside("/steering?days=30")],
  "[workspace]/campaigns": [inside("/campaigns")],
  "[workspace]/campaigns/new": [inside("/campaigns/new")],
  "[workspace]/campaigns/[campaign]": [onCampaign("")],
  "[workspace]/campaigns/[campaign]/edit": [onCampaign("/edit")],
  "[workspace]/campaigns/[campaign]/projects": [onCampaign("/projects"), onCampaign("/projects?q=nothing")],
  "[workspace]/inbox": [inside("/inbox"), inside("/inbox?state=done")],
  "[workspace]/notifications": [inside("/notifications")],
  "[workspace]/calendars": [inside("/calendars")],
  "[workspace]/deliveries": [inside("/deliveries"), inside("/deliveries?status=failed")],
  "[workspace]/reviews": [inside("/reviews"), inside("/reviews?project=commute-report&scope=questions")],
  "[workspace]/rotations": [
    inside("/rotations"),
    inside("/rotations?project=00000000-0000-7000-8000-000000000000"),
  ],
  "[workspace]/members": [inside("/members")],
  "[workspace]/tokens": [inside("/tokens")],
  "[workspace]/settings": [inside("/settings")],
  "[workspace]/audit": [inside("/audit")],
  "[workspace]/projects/new": [inside("/projects/new")],
  "[workspace]/projects/trash": [inside("/projects/trash")],
  "[workspace]/projects/[project]": [onProject("")],
  "[workspace]/projects/[project]/scorecard": [
    onProject("/scorecard?item=secrets-not-in-git"),
    onProject("/scorecard?view=list"),
  ],
  "[workspace]/projects/[project]/questions": [
    onProject("/questions?item=recoverable-data"),
    onProject("/questions?view=list"),
  ],
  "[workspace]/projects/[project]/evidence": [onProject("/evidence")],
  "[workspace]/projects/[project]/integrations": [
    onProject("/integrations"),
    inside("/projects/second-project/integrations"),
  ],
  "[workspace]/projects/[project]/integrations/import": [onProject("/integrations/import")],
  "[workspace]/projects/[project]/integrations/[integration]": [
    { as: "founder", path: ({ project, integrationId }) => `${project.path}/integrations/${integrationId}` },
  ],
  "[workspace]/projects/[project]/weekly-reviews": [
    onProject("/weekly-reviews"),
    inside("/projects/second-project/weekly-reviews"),
  ],
  "[workspace]/projects/[project]/weekly-reviews/[review]": [
    { as: "founder", path: ({ reviews }) => reviews.open },
    { as: "founder", path: ({ reviews }) => reviews.closed },
  ],
  "[workspace]/projects/[project]/runbook": [
    onProject("/runbook"),
    onProject("/runbook?part=runbook&version=2"),
    onProject("/runbook?part=on-call"),
    onProject("/runbook?part=drills"),
    inside("/projects/second-project/runbook?part=rollback"),
  ],
  "[workspace]/projects/[project]/rollout": [
    onProject("/rollout"),
    inside("/projects/second-project/rollout"),
  ],
  "[workspace]/projects/[project]/integrations/[integration]/statistics": [
    onStatistics(""),
    onStatistics("?days=90"),
  ],
  "[workspace]/projects/[project]/signoffs": [onProject("/signoffs")],
  "[workspace]/projects/[project]/signoffs/[signoff]": [
    { as: "founder", path: ({ project, signoffId }) => `${project.path}/signoffs/${signoffId}` },
  ],
  "[workspace]/projects/[project]/waivers": [
    onProject("/waivers"),
    onProject("/waivers?request=rate-limits-tested"),
  ],
  "[workspace]/projects/[project]/decisions": [onProject("/decisions"), onProject("/decisions?stage=beta")],
  "[workspace]/projects/[project]/trends": [onProject("/trends"), onProject(`/trends?asOf=${today()}`)],
  "[workspace]/projects/[project]/trends/compare": [
    onProject("/trends/compare"),
    onProject("/trends/compare?with=second-project"),
  ],
  "[workspace]/projects/[project]/activity": [onProject("/activity")],
  "[workspace]/projects/[project]/settings": [onProject("/settings")],
};

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

/** The folders under app that hold a page, the gallery for developers apart: it is not served in production. */
export function pageFolders(): string[] {
  return globSync("app/**/page.tsx")
    .map((path) => path.replace(/^app\/?/, "").replace(/\/?page\.tsx$/, ""))
    .filter((folder) => !folder.startsWith("dev/"))
    .sort();
}
