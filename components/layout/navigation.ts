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
  { id: "members", label: "Members", path: "/members" },
  { id: "tokens", label: "API tokens", path: "/tokens" },
  { id: "audit", label: "Audit log", path: "/audit" },
  { id: "settings", label: "Settings", path: "/settings" },
] as const;
export type WorkspaceSectionId = (typeof WORKSPACE_SECTIONS)[number]["id"];

/** In the order of the work: assess, prove, run, decide, look back. A section joins with its first page. */
export const PROJECT_SECTIONS = [
  { id: "overview", label: "Overview", path: "" },
  { id: "scorecard", label: "Scorecard", path: "/scorecard" },
  { id: "questions", label: "Questions", path: "/questions" },
  { id: "evidence", label: "Evidence", path: "/evidence" },
  { id: "integrations", label: "Integrations", path: "/integrations" },
  { id: "signoffs", label: "Sign-offs", path: "/signoffs" },
  { id: "waivers", label: "Waivers", path: "/waivers" },
  { id: "decisions", label: "Decisions", path: "/decisions" },
  { id: "trends", label: "Trends", path: "/trends" },
  { id: "activity", label: "Activity", path: "/activity" },
  { id: "settings", label: "Settings", path: "/settings" },
] as const;

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
