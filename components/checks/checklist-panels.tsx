import Link from "next/link";
import type { ItemLinks } from "@/components/readiness/item-links";
import { ResultBadge } from "@/components/readiness/result-badge";
import { Panel } from "@/components/ui/card";
import { Progress } from "@/components/ui/progress";
import type { Checklist } from "@/lib/domain/checks/shape";
import type { ItemState } from "@/lib/domain/readiness/readiness-types";

type ChecklistPanelsProps = {
  checklists: readonly Checklist[];
  items: Readonly<Record<string, ItemState>>;
  links: Pick<ItemLinks, "title" | "href">;
};

/** The workspace's checklists with where this project stands on each, in the order they are worked through. */
export function ChecklistPanels({ checklists, items, links }: ChecklistPanelsProps) {
  if (checklists.length === 0) return null;
  return (
    <section aria-labelledby="checklists" className="mt-8 flex min-w-0 flex-col gap-3">
      <h2 id="checklists" className="font-semibold text-lg">
        Checklists
      </h2>
      <div className="grid items-start gap-4 lg:grid-cols-2">
        {checklists.map((checklist) => (
          <ChecklistPanel key={checklist.id} checklist={checklist} items={items} links={links} />
        ))}
      </div>
    </section>
  );
}

type ChecklistPanelProps = Omit<ChecklistPanelsProps, "checklists"> & { checklist: Checklist };

function ChecklistPanel({ checklist, items, links }: ChecklistPanelProps) {
  const { title, description } = checklist;
  const applicable = checklist.items.filter((id) => items[id] && items[id].counted !== "not-applicable");
  const done = applicable.filter((id) => items[id]?.counted === "pass").length;
  return (
    <Panel
      level={3}
      title={title}
      description={description === "" ? undefined : description}
      actions={
        <Progress
          label={`${title}: items that pass`}
          done={done}
          of={applicable.length}
          showCount
          className="w-28"
        />
      }
      flush
    >
      <ol className="divide-y divide-line">
        {checklist.items.map((id) => (
          <li key={id} className="flex items-center justify-between gap-3 px-4 py-1.5">
            <Link href={links.href(id)} prefetch={false} className="prose-link min-w-0 py-0.5">
              {links.title(id)}
            </Link>
            <ResultBadge result={items[id]?.counted ?? "not-assessed"} look="plain" />
          </li>
        ))}
      </ol>
    </Panel>
  );
}
