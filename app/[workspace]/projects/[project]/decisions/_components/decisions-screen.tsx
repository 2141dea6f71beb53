import { DecisionForm, QUESTIONS_ID } from "@/components/decisions/decision-form";
import type { ReasonLinks } from "@/components/decisions/reason-views";
import { EmptyState } from "@/components/layout/empty-state";
import type { ItemLinks } from "@/components/readiness/item-links";
import { Panel } from "@/components/ui/card";
import type { ProjectScope } from "@/lib/auth/scope";
import type { LaunchStage } from "@/lib/domain/decisions/reasons";
import type { Decision, DecisionDesk } from "@/lib/features/decisions/schema";
import type { Candidate, Project } from "@/lib/features/projects/queries";
import { ProposalPanel } from "./proposal-panel";
import { ReleaseHistory } from "./release-history";

type DecisionsScreenProps = {
  scope: ProjectScope;
  project: Project;
  path: string;
  links: ItemLinks;
  desk: DecisionDesk;
  decisions: readonly Decision[];
  people: readonly Candidate[];
  stage: LaunchStage;
  may: { decide: boolean; settle: boolean };
};

/** What the state proposes and, below it, what was decided; beside both the desk of whoever decides. */
export function DecisionsScreen(props: DecisionsScreenProps) {
  const { scope, project, path, links, desk, decisions, people, stage, may } = props;
  const at = { workspace: scope.slug, projectId: project.id };
  const reasonLinks: ReasonLinks = {
    ...links,
    waiverPlace: (waiverId) => `${path}/waivers#${waiverId}`,
    questionsHref: `#${QUESTIONS_ID}`,
  };
  const names = people.map(({ accountId, name }) => ({ accountId, name }));
  return (
    <div
      className={
        may.decide
          ? "grid items-start gap-x-4 gap-y-6 lg:grid-cols-2 lg:grid-rows-[auto_1fr]"
          : "flex max-w-3xl flex-col gap-6"
      }
    >
      <ProposalPanel desk={desk} stage={stage} links={reasonLinks} decides={may.decide} />
      {may.decide && (
        <div data-print="hide" className="min-w-0 lg:row-span-2">
          <Panel title="Decide">
            <DecisionForm
              key={stage}
              at={at}
              targetStage={stage}
              reasons={desk.reasons[stage]}
              answers={desk.answers}
              people={names}
              today={desk.today}
            />
          </Panel>
        </div>
      )}
      <section aria-labelledby="decided" className="min-w-0">
        <h2 id="decided" className="pb-2 font-semibold text-base">
          Decided so far
        </h2>
        {decisions.length === 0 ? (
          <NothingDecided mayDecide={may.decide} />
        ) : (
          <ReleaseHistory at={at} decisions={decisions} links={reasonLinks} maySettle={may.settle} />
        )}
      </section>
    </div>
  );
}

function NothingDecided({ mayDecide }: { mayDecide: boolean }) {
  return (
    <EmptyState title="No release has been decided">
      {mayDecide
        ? "The first decision stands here with everything it was made on, and whether it still holds."
        : "An owner or manager of the workspace decides. What they decide stands here, with whether it still holds."}
    </EmptyState>
  );
}
