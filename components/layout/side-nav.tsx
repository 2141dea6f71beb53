"use client";

import { usePathname } from "next/navigation";
import { cn } from "@/components/ui/cn";
import { NavItem } from "./nav-link";
import {
  currentLink,
  type LinkGroup,
  projectInPath,
  projectLinks,
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
  const links = WORKSPACE_SECTIONS.filter(({ id }) => sections.includes(id)).map(({ id, label, path }) => ({
    id,
    label,
    href: `/${workspaceSlug}${path}`,
  }));

  return (
    <>
      <LinkSet
        label="Workspace"
        groups={[{ title: null, links }]}
        pathname={pathname}
        counts={{ inbox: inboxCount }}
      />
      {project !== null && (
        <div className="mt-4">
          <p className="truncate px-2 pb-1 font-mono text-ink-3 text-xs" title={project}>
            {project}
          </p>
          <LinkSet
            label="Project"
            groups={projectLinks(workspaceSlug, project)}
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
  groups: readonly LinkGroup[];
  pathname: string;
  counts: Readonly<Record<string, number>>;
};

function LinkSet({ label, groups, pathname, counts }: LinkSetProps) {
  const current = currentLink(
    groups.flatMap(({ links }) => links),
    pathname,
  );
  return (
    <nav aria-label={label}>
      {groups.map(({ title, links }, index) => (
        <div key={links[0]?.id} className={cn(index > 0 && title === null && "mt-1.5")}>
          {title !== null && <p className="px-2 pt-1.5 pb-0.5 text-ink-3 text-xs">{title}</p>}
          <ul aria-label={title ?? undefined}>
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
        </div>
      ))}
    </nav>
  );
}
