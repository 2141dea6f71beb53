import type { ReactNode } from "react";
import { EmptyState } from "@/components/layout/empty-state";
import { itemLinksOf } from "@/components/projects/project-links";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { WaiverBudgetForm } from "@/components/waivers/waiver-budget-form";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Project } from "@/lib/features/projects/queries";
import type { Assessment } from "@/lib/features/readiness/queries";
import type { AskedWaiver } from "@/lib/features/waivers/loaders";
import type { ExpiryDays, Waiver, WaiverBudget } from "@/lib/features/waivers/schema";
import { RequestPanel } from "./request-panel";
import { type CardContext, WaiverCard } from "./waiver-card";

type WaiversScreenProps = {
  scope: ProjectScope;
  project: Project;
  path: string;
  assessment: Assessment;
  waivers: readonly Waiver[];
  budget: WaiverBudget;
  days: ExpiryDays;
  asked: AskedWaiver | null;
};

/** What waits for a word comes first, then what is accepted now, then what is over. */
export function WaiversScreen(props: WaiversScreenProps) {
  const { scope, project, path, assessment, waivers, budget, days, asked } = props;
  const live = project.archivedAt === null;
  const context: CardContext = {
    at: { workspace: scope.slug, projectId: project.id },
    path,
    links: itemLinksOf(scope.slug, project.slug, assessment.catalogue),
    catalogue: assessment.catalogue,
    may: {
      request: live && allows(scope, "waiver.request"),
      decide: live && allows(scope, "waiver.decide"),
      withdraw: live && allows(scope, "waiver.withdraw"),
      revoke: live && allows(scope, "waiver.revoke"),
    },
  };
  const waiting = waivers.filter(({ standing }) => standing === "requested");
  const active = waivers
    .filter(({ standing }) => standing === "active")
    .toSorted((left, right) => (left.expiresAt < right.expiresAt ? -1 : 1));
  const past = waivers.filter((waiver) => !waiting.includes(waiver) && !active.includes(waiver));

  return (
    <div className="flex max-w-4xl flex-col gap-4">
      <Budget
        {...budget}
        form={
          live &&
          allows(scope, "project.setWaiverBudget") && (
            <WaiverBudgetForm key={budget.budget} at={context.at} budget={budget.budget} />
          )
        }
      />
      {asked && <RequestPanel {...{ context, assessment, waivers, budget, days, asked }} />}
      {waivers.length === 0 && !asked && <NothingAccepted mayRequest={context.may.request} />}
      <Section title="Waiting for a decision" waivers={waiting} context={context} />
      <Section title="Accepted now" waivers={active} context={context} />
      <Section title="Past" waivers={past} context={context} />
    </div>
  );
}

function Budget({ budget, used, form }: WaiverBudget & { form: ReactNode }) {
  return (
    <div className="border-line border-y py-2 text-sm">
      <p>
        <span className="text-ink-2">Risks accepted at once:</span>{" "}
        <span className="font-medium">
          {used} of {budget}
        </span>
      </p>
      {form && (
        <div data-print="hide" className="pt-1">
          <Disclosure summary="Change the budget">{form}</Disclosure>
        </div>
      )}
    </div>
  );
}

type SectionProps = { title: string; waivers: readonly Waiver[]; context: CardContext };

function Section({ title, waivers, context }: SectionProps) {
  if (waivers.length === 0) return null;
  return (
    <Panel title={`${title} (${waivers.length})`} flush>
      <ul className="divide-y divide-line">
        {waivers.map((waiver) => (
          <WaiverCard key={waiver.id} waiver={waiver} context={context} />
        ))}
      </ul>
    </Panel>
  );
}

function NothingAccepted({ mayRequest }: { mayRequest: boolean }) {
  return (
    <>
      <EmptyState title="No risk is accepted">
        {mayRequest
          ? "When something cannot be fixed before the launch, ask here for it to be accepted for a while; an owner or manager decides."
          : "A founder of the project asks for a waiver; an owner or manager decides."}
      </EmptyState>
      <Notice title="A leaked key and a public database can never be waived">
        They have to be fixed, and so does anything whose harm you could not contain.
      </Notice>
    </>
  );
}
