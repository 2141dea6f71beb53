import { Menu, Search } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ModKey } from "@/components/ui/mod-key";
import { AccountMenu, type AccountMenuProps } from "./account-menu";
import type { Command } from "./command";
import type { WorkspaceSectionId } from "./navigation";
import { OverlayButton } from "./overlay-button";
import { ShellOverlays } from "./shell-overlays";
import { ShellPopover } from "./shell-popover";
import { SideNav } from "./side-nav";
import { MAIN_ID, SkipLink } from "./skip-link";
import { Wordmark } from "./wordmark";
import { type WorkspaceChoice, WorkspaceSwitcher } from "./workspace-switcher";

export type AppShellProps = AccountMenuProps & {
  workspace: WorkspaceChoice;
  workspaces: readonly WorkspaceChoice[];
  sections: readonly WorkspaceSectionId[];
  inboxCount?: number;
  /** With `href` only: functions do not cross to the browser. Pages add actions through `PageCommands`. */
  commands: readonly Command[];
  children: ReactNode;
};

/** The frame of every signed-in page. The first thing inside should be a `PageHeader`, which fills the bar. */
export function AppShell({
  workspace,
  workspaces,
  sections,
  inboxCount = 0,
  commands,
  children,
  ...account
}: AppShellProps) {
  return (
    <div className="lg:grid lg:grid-cols-[14rem_minmax(0,1fr)] print:block">
      <SkipLink />
      {/* One element is the drawer on small screens and the column on large ones: `lg:flex` outranks the closed popover. */}
      <ShellPopover
        id="side-navigation"
        role="complementary"
        aria-label="Workspace"
        data-print="hide"
        className="fixed inset-y-0 right-auto left-0 m-0 h-dvh max-h-none w-72 max-w-[85vw] flex-col border-line border-r bg-canvas text-ink backdrop:bg-scrim open:flex lg:sticky lg:top-0 lg:flex lg:w-auto"
      >
        <div className="flex h-12 shrink-0 items-center border-line border-b px-2">
          <WorkspaceSwitcher current={workspace} workspaces={workspaces} />
        </div>
        <div className="min-h-0 flex-1 overflow-y-auto p-2">
          <SideNav workspaceSlug={workspace.slug} sections={sections} inboxCount={inboxCount} />
        </div>
        <Link
          href={`/${workspace.slug}`}
          prefetch={false}
          className="flex h-10 shrink-0 items-center px-4 text-ink-3 text-sm"
        >
          <Wordmark className="font-medium text-ink-2" />
        </Link>
      </ShellPopover>

      <div className="min-w-0">
        <header
          data-print="hide"
          className="sticky top-0 z-20 flex h-12 items-center gap-1 border-line border-b bg-canvas px-2 sm:px-3"
        >
          <button
            type="button"
            popoverTarget="side-navigation"
            aria-label="Open navigation"
            className="flex size-8 items-center justify-center rounded-md hover:bg-wash lg:hidden"
          >
            <Menu aria-hidden className="size-4" />
          </button>
          <div className="ml-auto flex items-center gap-1.5">
            <OverlayButton
              overlay="palette"
              keys="Control+K Meta+K"
              className="flex h-8 items-center gap-2 rounded-md px-2 text-ink-3 text-sm hover:bg-wash sm:w-44 sm:border sm:border-line sm:bg-surface"
            >
              <Search aria-hidden className="size-4" />
              <span className="max-sm:sr-only">Search</span>
              <span className="sr-only"> and commands</span>
              <kbd aria-hidden className="ml-auto font-mono text-xs max-sm:hidden">
                <ModKey /> K
              </kbd>
            </OverlayButton>
            <AccountMenu {...account} />
          </div>
        </header>
        <main id={MAIN_ID} tabIndex={-1} className="mx-auto max-w-7xl px-4 pb-16 outline-none sm:px-6">
          {children}
        </main>
      </div>
      <ShellOverlays commands={commands} searchPath={`/${workspace.slug}`} />
    </div>
  );
}
