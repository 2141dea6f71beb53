"use client";

import { useQueryState } from "nuqs";
import { type ReactNode, useState } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { SaveState } from "@/components/ui/save-state";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { useAssessment } from "./assessment-provider";
import { ItemTable } from "./item-table";
import type { ItemView } from "./item-view";
import { FILTER_WORDS, passesFilter } from "./list-filter";
import { LIST_FILTERS, type ListFilter, placeParsers } from "./place";
import { saveStatusOf } from "./save-status";
import { countAnswered, type Section, sectionsOf } from "./sections";

type ListViewProps = {
  /** Shown above the section it belongs to: the radar of the capabilities. */
  lead?: ReactNode;
};

/** All items of the page as tables, with the answer in the row. */
export function ListView({ lead }: ListViewProps) {
  const { views, entry, canAnswer } = useAssessment();
  const [show, setShow] = useQueryState("show", placeParsers.show.withOptions({ history: "push" }));
  const shown = useStableFilter(show);
  const count = (filter: ListFilter) =>
    views.filter((view) => passesFilter(view, entry(view.id), filter)).length;
  const segments = LIST_FILTERS.map((value) => ({ value, label: `${FILTER_WORDS[value]} ${count(value)}` }));

  return (
    <div className="flex flex-col gap-8">
      <div className="-mb-4 flex flex-wrap items-center justify-between gap-2">
        <SegmentedControl
          legend="Show"
          segments={segments}
          value={show}
          onValueChange={(value) => void setShow(value)}
        />
        {canAnswer && <LatestSave views={views} />}
      </div>
      {shown.length === 0 && (
        <EmptyState
          kind="no-match"
          title={`Nothing is ${FILTER_WORDS[show].toLowerCase()}`}
          action={<Button onClick={() => void setShow("all")}>Show all</Button>}
        >
          Every item of this page is hidden by the filter.
        </EmptyState>
      )}
      {sectionsOf(views).map((section) => (
        <SectionTable
          key={section.kind}
          section={section}
          shown={shown}
          lead={section.kind === "capability-check" ? lead : null}
        />
      ))}
    </div>
  );
}

function SectionTable({
  section,
  shown,
  lead,
}: {
  section: Section;
  shown: readonly string[];
  lead: ReactNode;
}) {
  const { entry } = useAssessment();
  const views = section.views.filter((view) => shown.includes(view.id));
  const answered = countAnswered(section.views, entry);
  const words = `${answered} of ${section.views.length} answered`;
  if (views.length === 0) return null;
  return (
    <section aria-labelledby={`section-${section.kind}`} className="flex min-w-0 flex-col gap-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h2 id={`section-${section.kind}`} className="font-semibold text-lg">
          {section.title}
        </h2>
        <span className="text-ink-2 text-sm">{words}</span>
        <Progress
          label={`${section.title}: ${words}`}
          done={answered}
          of={section.views.length}
          className="w-32"
        />
      </div>
      {lead}
      <ItemTable caption={section.title} views={views} />
    </section>
  );
}

/** The ids a filter chose when it was chosen: a row that was just answered must not vanish under the hand. */
function useStableFilter(show: ListFilter): readonly string[] {
  const { views, entry } = useAssessment();
  const choose = () =>
    views.filter((view) => passesFilter(view, entry(view.id), show)).map((view) => view.id);
  const [chosen, setChosen] = useState(() => ({ show, ids: choose() }));
  if (chosen.show === show) return chosen.ids;
  const next = { show, ids: choose() };
  setChosen(next);
  return next.ids;
}

/** One state for the whole list: what is under way, else what was saved last. Failures stand in their rows. */
function LatestSave({ views }: { views: readonly ItemView[] }) {
  const { queue, entry } = useAssessment();
  const states = views.map((view) => saveStatusOf(entry(view.id), queue, view.id));
  const saving = states.find((state) => state.kind === "saving");
  const saved = states.filter((state) => state.kind === "saved").sort((a, b) => b.at.localeCompare(a.at));
  return <SaveState status={saving ?? saved[0] ?? { kind: "idle" }} />;
}
