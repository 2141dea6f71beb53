import { Check, ChevronsUpDown } from "lucide-react";
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { ShellPopover } from "./shell-popover";

export type WorkspaceChoice = { slug: string; name: string; demo: boolean };

type WorkspaceSwitcherProps = { current: WorkspaceChoice; workspaces: readonly WorkspaceChoice[] };

/** Names the workspace; with more than one, opens the list of the others. */
export function WorkspaceSwitcher({ current, workspaces }: WorkspaceSwitcherProps) {
  return (
    <>
      <button
        type="button"
        popoverTarget="workspace-switcher"
        className="flex h-9 w-full min-w-0 items-center gap-2 rounded-md px-2 text-left hover:bg-wash"
      >
        <span className="sr-only">Workspace: </span>
        <span className="min-w-0 truncate font-semibold">{current.name}</span>
        {current.demo && <Badge tone="warn">Demo</Badge>}
        <ChevronsUpDown aria-hidden className="ml-auto size-4 shrink-0 text-ink-3" />
      </button>
      <ShellPopover
        id="workspace-switcher"
        className="top-13 right-auto bottom-auto left-2 m-0 max-h-[70vh] w-64 overflow-y-auto rounded-md border border-line bg-surface p-1 text-ink shadow-pop"
      >
        <ul aria-label="Workspaces">
          {workspaces.map((workspace) => (
            <li key={workspace.slug}>
              <Link
                href={`/${workspace.slug}`}
                prefetch={false}
                aria-current={workspace.slug === current.slug ? "true" : undefined}
                className="flex min-h-8 items-center gap-2 rounded-sm px-2 py-1 hover:bg-wash"
              >
                <span className="min-w-0 flex-1 truncate">{workspace.name}</span>
                {workspace.demo && <Badge tone="warn">Demo</Badge>}
                <span className="size-4">
                  {workspace.slug === current.slug && <Check aria-hidden className="size-4" />}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      </ShellPopover>
    </>
  );
}
