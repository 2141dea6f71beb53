import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { ChecksVersion } from "@/lib/features/checks/schema";
import { CheckPreview } from "./check-preview";
import { CheckSummary } from "./check-rows";
import { ChecklistSummary } from "./checklist-rows";

type ChecksReaderProps = { newest: ChecksVersion; titleOf: (id: string) => string };

/** The checks for whoever may read them and does not publish. */
export function ChecksReader({ newest, titleOf }: ChecksReaderProps) {
  if (newest.version === 0) {
    return (
      <EmptyState title="No checks of its own yet">
        This workspace asks no more than the built-in catalogue. An owner can add checks here.
      </EmptyState>
    );
  }
  return (
    <div className="flex min-w-0 flex-col gap-4">
      <Panel title="Checks" flush>
        <ol className="divide-y divide-line">
          {newest.checks.map((check, at) => (
            <li key={check.id} className="px-4 py-2">
              <CheckSummary check={check} />
              <Disclosure summary="What a founder sees">
                <CheckPreview check={check} number={at + 1} />
              </Disclosure>
            </li>
          ))}
        </ol>
      </Panel>
      {newest.checklists.length > 0 && (
        <Panel title="Checklists" flush>
          <ul className="divide-y divide-line">
            {newest.checklists.map((list) => (
              <li key={list.id} className="px-4 py-2">
                <ChecklistSummary list={list} />
                <ol className="mt-1 list-decimal pl-5 text-ink-2 text-sm">
                  {list.items.map((id) => (
                    <li key={id}>{titleOf(id)}</li>
                  ))}
                </ol>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </div>
  );
}
