import type { ReasonLinks } from "@/components/decisions/reason-views";
import { Disclosure } from "@/components/ui/disclosure";
import type { ProjectAt } from "@/lib/features/decisions/actions";
import type { Decision } from "@/lib/features/decisions/schema";
import { DecisionCard } from "./decision-card";

type ReleaseHistoryProps = {
  at: ProjectAt;
  decisions: readonly Decision[];
  links: ReasonLinks;
  maySettle: boolean;
};

/** Release by release, the last decision open and those it replaced folded below it. */
export function ReleaseHistory({ at, decisions, links, maySettle }: ReleaseHistoryProps) {
  const releases = [...Map.groupBy(decisions, (decision) => decision.release)];
  return (
    <ul className="flex flex-col gap-3">
      {releases.map(([release, [latest, ...earlier]]) =>
        latest === undefined ? null : (
          <li key={release} className="rounded-lg border border-line bg-surface px-4 py-3">
            <DecisionCard at={at} decision={latest} links={links} maySettle={maySettle} />
            {earlier.length > 0 && (
              <div className="mt-2 border-line border-t pt-2">
                <Disclosure
                  summary={
                    earlier.length === 1
                      ? "1 earlier decision about this release"
                      : `${earlier.length} earlier decisions about this release`
                  }
                >
                  <ul className="flex flex-col divide-y divide-line">
                    {earlier.map((decision) => (
                      <li key={decision.id} className="py-3 first:pt-1 last:pb-0">
                        <DecisionCard at={at} decision={decision} links={links} maySettle={false} />
                      </li>
                    ))}
                  </ul>
                </Disclosure>
              </div>
            )}
          </li>
        ),
      )}
    </ul>
  );
}
