import { ArrowRight, Ban, Check, CircleX, Equal } from "lucide-react";
import type { ReactNode } from "react";
import type { BulkOutcome, Plan } from "@/lib/domain/portfolio/bulk";

/** More rows than anybody reads one by one: the counts above speak for the rest. */
const MOST_LISTED = 300;

type Row = { id: string; name: string; state: State; detail: ReactNode };
type State = "yes" | "same" | "no" | "broken";

const STATES: Record<State, { icon: ReactNode; className: string }> = {
  yes: { icon: <Check aria-hidden />, className: "text-good-text" },
  same: { icon: <Equal aria-hidden />, className: "text-ink-3" },
  no: { icon: <Ban aria-hidden />, className: "text-warn-text" },
  broken: { icon: <CircleX aria-hidden />, className: "text-bad-text" },
};

/** What a change would do to each project; what stands in its way comes first. */
export function PlanList({ plans }: { plans: readonly Plan[] }) {
  const rows = plans.map(
    (plan): Row => ({ ...named(plan), state: stateOf(plan.outcome), detail: planned(plan) }),
  );
  return (
    <List
      rows={rows}
      summary={[
        [count(rows, "yes"), "would change"],
        [count(rows, "same"), "stand like that already"],
        [count(rows, "no"), "cannot be changed"],
      ]}
    />
  );
}

/** What became of each project that was to be changed. */
export function OutcomeList({ outcomes }: { outcomes: readonly BulkOutcome[] }) {
  const rows = outcomes.map(
    (outcome): Row => ({ ...named(outcome), state: stateOf(outcome.outcome), detail: happened(outcome) }),
  );
  return (
    <List
      rows={rows}
      summary={[
        [count(rows, "yes"), "changed"],
        [count(rows, "same"), "stood like that already"],
        [count(rows, "no"), "could not be changed"],
        [count(rows, "broken"), "failed"],
      ]}
    />
  );
}

const ORDER: readonly State[] = ["broken", "no", "yes", "same"];

type ListProps = { rows: readonly Row[]; summary: readonly (readonly [number, string])[] };

function List({ rows, summary }: ListProps) {
  const listed = ORDER.flatMap((state) => rows.filter((row) => row.state === state)).slice(0, MOST_LISTED);
  return (
    <>
      <p role="status" className="mb-2 text-ink-2">
        {summary
          .filter(([number]) => number > 0)
          .map(([number, words]) => `${number.toLocaleString("en")} ${words}`)
          .join(" · ")}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line text-sm">
        {listed.map(({ id, name, state, detail }) => (
          <li key={id} className="grid gap-x-3 px-3 py-1.5 sm:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <span className="truncate font-medium" title={name}>
              {name}
            </span>
            <span
              className={`flex min-w-0 items-center gap-1.5 [&_svg]:size-3.5 [&_svg]:shrink-0 ${STATES[state].className}`}
            >
              {STATES[state].icon}
              {detail}
            </span>
          </li>
        ))}
      </ul>
      {rows.length > listed.length && (
        <p className="mt-2 text-ink-3 text-sm">
          And {(rows.length - listed.length).toLocaleString("en")} more, counted above.
        </p>
      )}
    </>
  );
}

function planned({ outcome, reason, before, after }: Plan): ReactNode {
  if (outcome === "unchanged") return <span className="truncate">Already {after ?? "without one"}</span>;
  if (outcome !== "changes") return <span>{WHY[reason ?? ""] ?? reason}</span>;
  return (
    <span className="flex min-w-0 items-center gap-1.5 text-ink">
      <span className="truncate text-ink-3">{before ?? "None"}</span>
      <ArrowRight aria-label="becomes" role="img" className="text-ink-3" />
      <span className="truncate">{after ?? "None"}</span>
    </span>
  );
}

function happened({ outcome, reason }: BulkOutcome): ReactNode {
  if (outcome === "changed") return "Changed";
  if (outcome === "unchanged") return "Stood like that already";
  return <span>{WHY[reason ?? ""] ?? "It was refused."}</span>;
}

const WHY: Readonly<Record<string, string>> = {
  role: "Your role on this project does not allow it.",
  archived: "It is archived. Take it out of the archive first.",
  "owner-stays-founder": "They own it, and an owner stays a founder.",
  "not-found": "It is not there any more, or not yours to see.",
  "not-a-member": "The person is no active member any more.",
  "unknown-team": "The team is not there any more.",
  "due-in-past": "The day lies in the past.",
  unexpected: "Something went wrong on our side. Nothing of it was changed.",
  "no-answer": "No answer came. Reload to see whether it was changed.",
};

function stateOf(outcome: Plan["outcome"] | BulkOutcome["outcome"]): State {
  switch (outcome) {
    case "changes":
    case "changed":
      return "yes";
    case "unchanged":
      return "same";
    case "not-allowed":
    case "impossible":
      return "no";
    case "failed":
      return "broken";
    default:
      return outcome satisfies never;
  }
}

function named({ id, name }: { id: string; name: string }) {
  return { id, name: name === "" ? "A project" : name };
}

function count(rows: readonly Row[], state: State): number {
  return rows.filter((row) => row.state === state).length;
}
