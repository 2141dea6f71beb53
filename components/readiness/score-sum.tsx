import Link from "next/link";
import type { ReactNode } from "react";
import { Table, TableBody, TableCell, TableHeader, TableRow } from "@/components/ui/table";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import { ItemLinkList } from "./item-link-list";
import type { ItemLinks } from "./item-links";
import { capWords } from "./wording";

type ScoreSumProps = {
  readiness: Pick<Readiness, "score" | "base" | "caps" | "items" | "scorecard" | "nextSteps">;
  links: ItemLinks;
  /** Items whose accepted risk was approved by whoever asked for it. */
  selfApproved?: ReadonlySet<string>;
};

/** The score as a sum anyone can check: the share, what holds it down, and what would lift it. */
export function ScoreSum({ readiness, links, selfApproved }: ScoreSumProps) {
  const { score, base, caps, items, nextSteps } = readiness;
  const states = Object.values(items);
  const stale = states.filter((state) => state.freshness === "stale").map((state) => state.itemId);
  const waived = states.filter((state) => state.waived).map((state) => state.itemId);
  const deciding = caps.find((cap) => cap.limit < base);

  return (
    <div className="flex flex-col gap-3">
      <Table caption="How the score comes about" inset>
        <TableBody>
          <SumRow figure={base.toFixed(1)} title="Weighted share of everything that applies" />
          {caps.map((cap) => (
            <SumRow
              key={cap.reason}
              figure={`≤ ${cap.limit}`}
              title={capWords(cap.reason)}
              strong={cap === deciding}
              note={
                <>
                  {cap === deciding && "Decides the score. "}
                  <ItemLinkList itemIds={cap.itemIds} links={links} />
                </>
              }
            />
          ))}
          {stale.length > 0 && (
            <SumRow
              figure={`${stale.length}`}
              title="Stale: the point stays, the proof is gone"
              note={<ItemLinkList itemIds={stale} links={links} />}
            />
          )}
          {waived.length > 0 && (
            <SumRow
              figure={`${waived.length}`}
              title={`Risk accepted: outside the sum${selfApproved?.size ? `, ${selfApproved.size} self-approved` : ""}`}
              note={<ItemLinkList itemIds={waived} links={links} />}
            />
          )}
          <SumRow figure={`${score}`} title="Readiness score" strong />
        </TableBody>
      </Table>
      <WouldChange score={score} steps={nextSteps} links={links} />
    </div>
  );
}

type SumRowProps = { figure: string; title: string; note?: ReactNode; strong?: boolean };

function SumRow({ figure, title, note, strong = false }: SumRowProps) {
  return (
    <TableRow>
      <TableHeader scope="row" className="w-full align-top">
        <span className={strong ? "font-semibold" : "font-normal"}>{title}</span>
        {note !== undefined && <span className="block font-normal text-ink-2">{note}</span>}
      </TableHeader>
      <TableCell
        numeric
        className={
          strong ? "whitespace-nowrap align-top font-semibold text-base" : "whitespace-nowrap align-top"
        }
      >
        {figure}
      </TableCell>
    </TableRow>
  );
}

type WouldChangeProps = { score: number; steps: Readiness["nextSteps"]; links: ItemLinks };

function WouldChange({ score, steps, links }: WouldChangeProps) {
  const lifting = steps.flatMap((step) => (step.kind === "item" && step.scoreAfter > score ? [step] : []));
  const best = lifting.toSorted((a, b) => b.scoreAfter - a.scoreAfter).slice(0, 3);
  if (best.length === 0) {
    return steps.every((step) => step.kind !== "item") ? null : (
      <p className="text-ink-2 text-sm">No single step lifts the score: several caps hold it at once.</p>
    );
  }
  return (
    <div className="text-sm">
      <h3 className="font-medium text-ink-2">One step that would change it</h3>
      <ul>
        {best.map((step) => (
          <li key={step.itemId} className="flex items-baseline justify-between gap-3 py-1">
            <Link href={links.href(step.itemId)} prefetch={false} className="prose-link min-w-0">
              {links.title(step.itemId)}
            </Link>
            <span className="shrink-0 font-mono text-good-text">→ {step.scoreAfter}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
