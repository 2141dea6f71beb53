import { Bookmark } from "lucide-react";
import { lazy, Suspense, useState } from "react";
import { Button } from "@/components/ui/button";
import { cn } from "@/components/ui/cn";
import { type AskedPortfolio, addressOf, viewQuery } from "@/lib/domain/portfolio/asked";
import type { PortfolioViews } from "@/lib/features/portfolio/schema";
import { useSavedView } from "./use-saved-view";

const ViewEditor = lazy(() => import("./view-editor").then((module) => ({ default: module.ViewEditor })));

/** Says in the address that no view is meant, where one opens by itself. */
const ALL = "all";

type ViewStripProps = {
  workspace: string;
  views: PortfolioViews;
  shares: boolean;
  asked: AskedPortfolio;
};

/** The saved views, each an address of its own, and what can be done with the one that is open. */
export function ViewStrip({ workspace, views, shares, asked }: ViewStripProps) {
  const [editing, setEditing] = useState<"new" | "open" | null>(null);
  const query = viewQuery(asked);
  const open = views.tabs.find(({ id }) => id === asked.view) ?? null;
  const changed = query !== (open?.query ?? "");
  const saved = useSavedView(workspace);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-b">
      <nav aria-label="Views" className="-mb-px flex min-w-0 flex-1 gap-1 overflow-x-auto">
        <ViewLink
          name="All projects"
          address={addressOf("", views.defaultId && ALL)}
          current={open === null}
        />
        {views.tabs.map((view) => (
          <ViewLink
            key={view.id}
            name={view.name}
            mark={view.id === views.defaultId ? "opens first" : view.shared ? "shared" : null}
            address={addressOf(view.query, view.id)}
            current={view.id === open?.id}
          />
        ))}
      </nav>
      <div className="flex flex-wrap items-center gap-1 pb-1" role="status">
        {saved.failed && <span className="text-bad-text text-sm">{saved.failed}</span>}
        {open?.editable && changed && (
          <Button size="sm" disabled={saved.busy} onClick={() => saved.keep(open, query)}>
            Save
          </Button>
        )}
        {changed && (
          <Button size="sm" variant={open ? "quiet" : "secondary"} onClick={() => setEditing("new")}>
            <Bookmark aria-hidden /> {open ? "Save as…" : "Save as a view"}
          </Button>
        )}
        {open && (
          <Button size="sm" variant="quiet" onClick={() => setEditing("open")}>
            Edit view
          </Button>
        )}
      </div>
      {editing !== null && (
        <Suspense fallback={null}>
          <ViewEditor
            workspace={workspace}
            view={editing === "open" ? open : null}
            query={query}
            isDefault={editing === "open" && open?.id === views.defaultId}
            shares={shares}
            onClose={() => setEditing(null)}
          />
        </Suspense>
      )}
    </div>
  );
}

type ViewLinkProps = { name: string; mark?: string | null; address: string; current: boolean };

/** A real link: it opens in another tab, and a plain click stays on the page. */
function ViewLink({ name, mark = null, address, current }: ViewLinkProps) {
  return (
    <a
      href={address}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        window.history.pushState(null, "", address);
      }}
      className={cn(
        "flex h-9 shrink-0 items-center gap-1.5 whitespace-nowrap border-b-2 px-2 transition-colors focus-visible:-outline-offset-2",
        current ? "border-accent font-medium text-ink" : "border-transparent text-ink-2 hover:text-ink",
      )}
    >
      {name}
      {mark !== null && <span className="text-ink-3 text-xs">{mark}</span>}
    </a>
  );
}
