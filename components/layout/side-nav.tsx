"use client";

import { usePathname } from "next/navigation";
import { NavItem } from "./nav-link";
import {
  currentLink,
  type NavLink,
  PROJECT_SECTIONS,
  projectInPath,
  WORKSPACE_SECTIONS,
  type WorkspaceSectionId,
} from "./navigation";

export type SideNavProps = {
  workspaceSlug: string;
  /** Sections this person may open. */
  sections: readonly WorkspaceSectionId[];
  /** What waits for this person. */
  inboxCount: number;
};

/** Workspace sections, and inside a project those of the project. Reads the path, so the layout never re-renders. */
export function SideNav({ workspaceSlug, sections, inboxCount }: SideNavProps) {
  const pathname = usePathname();
  const project = projectInPath(workspaceSlug, pathname);
  const workspaceLinks = WORKSPACE_SECTIONS.filter(({ id }) => sections.includes(id)).map(
    ({ id, label, path }) => ({
      id,
      label,
      href: `/${workspaceSlug}${path}`,
    }),
  );

  return (
    <>
      <LinkSet label="Workspace" links={workspaceLinks} pathname={pathname} counts={{ inbox: inboxCount }} />
      {project !== null && (
        <div className="mt-4">
          <p className="truncate px-2 pb-1 font-mono text-ink-3 text-xs" title={project}>
            {project}
          </p>
          <LinkSet
            label="Project"
            links={PROJECT_SECTIONS.map(({ id, label, path }) => ({
              id,
              label,
              href: `/${workspaceSlug}/projects/${project}${path}`,
            }))}
            pathname={pathname}
            counts={{}}
          />
        </div>
      )}
    </>
  );
}

type LinkSetProps = {
  label: string;
  links: readonly NavLink[];
  pathname: string;
  counts: Readonly<Record<string, number>>;
};

function LinkSet({ label, links, pathname, counts }: LinkSetProps) {
  const current = currentLink(links, pathname);
  return (
    <nav aria-label={label}>
      <ul className="flex flex-col gap-0.5">
        {links.map((link) => (
          <li key={link.id}>
            <NavItem
              href={link.href}
              current={link.id === current?.id}
              count={counts[link.id]}
              countLabel="waiting for you"
            >
              {link.label}
            </NavItem>
          </li>
        ))}
      </ul>
    </nav>
  );
}
