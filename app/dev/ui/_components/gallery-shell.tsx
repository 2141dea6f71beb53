import { notFound } from "next/navigation";
import type { ReactNode } from "react";
import { AppShell } from "@/components/layout/app-shell";
import type { Command } from "@/components/layout/command";

const WORKSPACE = { slug: "dev/ui", name: "Northwind Clinics and Partners", demo: true };
const COMMANDS: readonly Command[] = [
  { id: "portfolio", group: "Go to", label: "Portfolio", href: "/dev/ui" },
  { id: "inbox", group: "Go to", label: "Inbox", href: "/dev/ui/inbox", keywords: "waiting queue" },
  { id: "checkout", group: "Recent", label: "Checkout API", href: "/dev/ui/projects/checkout-api" },
  {
    id: "register",
    group: "Act on",
    label: "Register a project",
    href: "/dev/ui/projects/new",
    keywords: "new add",
  },
];

async function signOut(): Promise<void> {
  "use server";
}

/** The shell with sample people; the gallery does not exist in production. */
export function GalleryShell({ children }: { children: ReactNode }) {
  if (process.env.NODE_ENV === "production") notFound();
  return (
    <AppShell
      workspace={WORKSPACE}
      workspaces={[WORKSPACE, { slug: "dev/other", name: "Harbour Lane Studio", demo: false }]}
      sections={["portfolio", "inbox", "members", "settings"]}
      inboxCount={4}
      commands={COMMANDS}
      person={{ name: "Amara Okafor", email: "amara.okafor@northwind.example" }}
      accountHref="/dev/ui/account"
      signOut={signOut}
    >
      {children}
    </AppShell>
  );
}
