"use client";

import type { MouseEvent, ReactNode } from "react";
import { RESULT_LABELS } from "@/components/readiness/wording";
import { cn } from "@/components/ui/cn";
import { Progress } from "@/components/ui/progress";
import { useAssessment } from "./assessment-provider";
import { countsAs, type ItemView } from "./item-view";
import { ResultIcon } from "./result-icon";
import { countAnswered, doorOf, type Section } from "./sections";

type ItemStepperProps = {
  sections: readonly Section[];
  current: ItemView;
  onGo: (itemId: string) => void;
};

/** Where one is among the items, what they say, and a way to each of them. */
export function ItemStepper({ sections, current, onGo }: ItemStepperProps) {
  const { entry } = useAssessment();
  return (
    <div className="flex flex-col gap-3">
      {sections.map((section) => {
        const answered = countAnswered(section.views, entry);
        const words = `${answered} of ${section.views.length} answered`;
        const here = section.kind === current.kind;
        return (
          <nav key={section.kind} aria-label={section.title} className="min-w-0">
            <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
              {here ? (
                <span className="font-medium">{section.title}</span>
              ) : (
                <StepLink itemId={doorOf(section, entry)} onGo={onGo} className="prose-link py-0.5">
                  {section.title}
                </StepLink>
              )}
              <span className="text-ink-2 text-sm">{words}</span>
              <Progress
                label={`${section.title}: ${words}`}
                done={answered}
                of={section.views.length}
                className="w-32"
              />
            </div>
            {here && <Steps views={section.views} current={current} onGo={onGo} />}
          </nav>
        );
      })}
    </div>
  );
}

type StepsProps = Omit<ItemStepperProps, "sections"> & { views: readonly ItemView[] };

function Steps({ views, current, onGo }: StepsProps) {
  const { entry } = useAssessment();
  return (
    <ol className="mt-2 flex flex-wrap gap-1">
      {views.map((view) => {
        const result = countsAs(view, entry(view.id).wanted.answer);
        const here = view.id === current.id;
        return (
          <li key={view.id}>
            <StepLink
              itemId={view.id}
              onGo={onGo}
              current={here}
              label={`${view.number}. ${view.title}: ${RESULT_LABELS[result]}`}
              className={cn(
                "flex h-8 items-center gap-1 rounded-md border px-2 font-mono text-xs transition-colors pointer-coarse:h-10",
                here
                  ? "border-accent bg-accent-soft text-ink"
                  : "border-line bg-surface text-ink-2 hover:bg-wash",
              )}
            >
              {view.number}
              <ResultIcon result={result} />
            </StepLink>
          </li>
        );
      })}
    </ol>
  );
}

type StepLinkProps = {
  itemId: string;
  onGo: (itemId: string) => void;
  current?: boolean;
  label?: string;
  className: string;
  children: ReactNode;
};

/** A real link, so that it can be opened elsewhere; a plain click stays on the page. */
function StepLink({ itemId, onGo, current = false, label, className, children }: StepLinkProps) {
  const go = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0) return;
    event.preventDefault();
    onGo(itemId);
  };
  return (
    <a
      href={`?item=${itemId}`}
      onClick={go}
      aria-current={current ? "step" : undefined}
      aria-label={label}
      title={label}
      className={className}
    >
      {children}
    </a>
  );
}
