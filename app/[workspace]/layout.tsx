import type { Metadata } from "next";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import type { Command } from "@/components/layout/command";
import { allows } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";
import { loadScope } from "@/lib/auth/viewer";
import { signOutAction } from "@/lib/features/accounts/actions";
import { loadShell } from "@/lib/features/shell/loaders";
import { visibleSections } from "./visible-sections";

type LayoutProps = { params: Promise<{ workspace: string }>; children: ReactNode };

export async function generateMetadata({ params }: LayoutProps): Promise<Metadata> {
  const { workspace } = await loadShell((await params).workspace);
  return { title: { default: workspace.name, template: `%s · ${workspace.name} · Launchworthy` } };
}

/** The frame alone. It does not run again on navigation, so every page proves its own scope. */
export default async function WorkspaceLayout({ params, children }: LayoutProps) {
  const scope = await loadScope((await params).workspace);
  const shell = await loadShell(scope.slug);
  return (
    <AppShell
      {...shell}
      sections={visibleSections(scope)}
      commands={commandsOf(scope)}
      accountHref="/account"
      signOut={signOutAction}
    >
      {children}
    </AppShell>
  );
}

function commandsOf(scope: Scope): readonly Command[] {
  const home = `/${scope.slug}`;
  const offered: readonly (Command | false)[] = [
    { id: "portfolio", label: "Portfolio", group: "Go to", href: home },
    { id: "inbox", label: "Inbox", group: "Go to", href: `${home}/inbox`, keywords: "waiting tasks" },
    {
      id: "notifications",
      label: "Notifications",
      group: "Go to",
      href: `${home}/notifications`,
      keywords: "mail letters preferences",
    },
    {
      id: "reviews",
      label: "Reviews",
      group: "Go to",
      href: `${home}/reviews`,
      keywords: "queue sign off approve",
    },
    {
      id: "checks",
      label: "Checks",
      group: "Go to",
      href: `${home}/checks`,
      keywords: "own catalogue checklist import",
    },
    {
      id: "members",
      label: "Members",
      group: "Go to",
      href: `${home}/members`,
      keywords: "people invite teams",
    },
    {
      id: "trash",
      label: "Trash",
      group: "Go to",
      href: `${home}/projects/trash`,
      keywords: "deleted restore",
    },
    {
      id: "account",
      label: "Account and sessions",
      group: "Go to",
      href: "/account",
      keywords: "password devices",
    },
    allows(scope, "delivery.read") && {
      id: "deliveries",
      label: "Letters sent",
      group: "Go to",
      href: `${home}/deliveries`,
      keywords: "mail delivery failed",
    },
    allows(scope, "project.create") && {
      id: "register-project",
      label: "Register a project",
      group: "Act on",
      href: `${home}/projects/new`,
      keywords: "new create add app",
    },
  ];
  return offered.filter((command) => command !== false);
}
