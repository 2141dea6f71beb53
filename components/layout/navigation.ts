import { RESERVED_PROJECT_SLUGS } from "@/lib/domain/projects/slugs";

export type NavLink = { id: string; label: string; href: string };

export const WORKSPACE_SECTIONS = [
  { id: "portfolio", label: "Portfolio", path: "" },
  { id: "inbox", label: "Inbox", path: "/inbox" },
  { id: "reviews", label: "Reviews", path: "/reviews" },
  { id: "checks", label: "Checks", path: "/checks" },
  { id: "heat-map", label: "Heat map", path: "/heat-map" },
  { id: "steering", label: "Steering", path: "/steering" },
  { id: "campaigns", label: "Campaigns", path: "/campaigns" },
  { id: "rotations", label: "Rotations", path: "/rotations" },
  { id: "members", label: "Members", path: "/members" },
  { id: "tokens", label: "API tokens", path: "/tokens" },
  { id: "audit", label: "Audit log", path: "/audit" },
  { id: "settings", label: "Settings", path: "/settings" },
] as const;
export type WorkspaceSectionId = (typeof WORKSPACE_SECTIONS)[number]["id"];

type ProjectGroup = "Assess" | "Run" | "Decide" | "Look back";
type ProjectSection = { id: string; label: string; path: string; group: ProjectGroup | null };

/** In the order of the work; neighbours of one group stand together under its name. A section joins with its first page. */
export const PROJECT_SECTIONS = [
  { id: "overview", label: "Overview", path: "", group: null },
  { id: "scorecard", label: "Scorecard", path: "/scorecard", group: "Assess" },
  { id: "questions", label: "Questions", path: "/questions", group: "Assess" },
  { id: "evidence", label: "Evidence", path: "/evidence", group: "Assess" },
  { id: "integrations", label: "Integrations", path: "/integrations", group: "Run" },
  { id: "weekly-reviews", label: "Weekly reviews", path: "/weekly-reviews", group: "Run" },
  { id: "rollout", label: "Rollout", path: "/rollout", group: "Run" },
  { id: "runbook", label: "Runbook", path: "/runbook", group: "Run" },
  { id: "signoffs", label: "Sign-offs", path: "/signoffs", group: "Decide" },
  { id: "waivers", label: "Waivers", path: "/waivers", group: "Decide" },
  { id: "decisions", label: "Decisions", path: "/decisions", group: "Decide" },
  { id: "trends", label: "Trends", path: "/trends", group: "Look back" },
  { id: "activity", label: "Activity", path: "/activity", group: "Look back" },
  { id: "settings", label: "Settings", path: "/settings", group: null },
] as const satisfies readonly ProjectSection[];

export type LinkGroup = { title: string | null; links: readonly NavLink[] };

/** The sections of a project as links, in their groups. */
export function projectLinks(workspaceSlug: string, project: string): readonly LinkGroup[] {
  const groups: { title: ProjectGroup | null; links: NavLink[] }[] = [];
  for (const { id, label, path, group } of PROJECT_SECTIONS) {
    const link = { id, label, href: `/${workspaceSlug}/projects/${project}${path}` };
    const last = groups.at(-1);
    if (last?.title === group) last.links.push(link);
    else groups.push({ title: group, links: [link] });
  }
  return groups;
}

/** The project a path lies in; null outside projects and on pages such as `/projects/new`. */
export function projectInPath(workspaceSlug: string, pathname: string): string | null {
  const prefix = `/${workspaceSlug}/projects/`;
  if (!pathname.startsWith(prefix)) return null;
  const slug = pathname.slice(prefix.length).split("/")[0] ?? "";
  return slug === "" || RESERVED_PROJECT_SLUGS.has(slug) ? null : slug;
}

/** The link whose page, or a page below it, is open; the root of a set only matches itself. */
export function currentLink(links: readonly NavLink[], pathname: string): NavLink | null {
  const [root, ...below] = links;
  const deeper = below.find((link) => pathname === link.href || pathname.startsWith(`${link.href}/`));
  return deeper ?? (root !== undefined && pathname === root.href ? root : null);
}
