import type { ReactNode } from "react";
import { Markdown } from "@/components/assessment/markdown";
import { OutcomeBadge, StandingBadge } from "@/components/decisions/outcome-badge";
import { ReasonList } from "@/components/decisions/reason-list";
import { type ReasonLinks, reasonViews, standingViews } from "@/components/decisions/reason-views";
import { OUTCOME_WORDS } from "@/components/decisions/wording";
import { SelfApprovedBadge } from "@/components/readiness/self-approved-badge";
import { Badge } from "@/components/ui/badge";
import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import { stages } from "@/lib/domain/catalogue/stages";
import { RELEASE_QUESTIONS, releaseQuestions } from "@/lib/domain/decisions/questions";
import type { ProjectAt } from "@/lib/features/decisions/actions";
import type { Decision } from "@/lib/features/decisions/schema";
import { ConditionList } from "./condition-list";

type DecisionCardProps = { at: ProjectAt; decision: Decision; links: ReasonLinks; maySettle: boolean };

/** One decision: what was decided and by whom, whether it still stands and why not, and what it was made on. */
export function DecisionCard({ at, decision, links, maySettle }: DecisionCardProps) {
  const { id, release, targetStage, outcome, standing, conditions, note } = decision;
  const reasons = standing ? standingViews(standing.reasons, conditions, links) : [];
  return (
    <article id={id} aria-labelledby={`${id}-title`} className="flex min-w-0 scroll-mt-16 flex-col gap-2">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <h3 id={`${id}-title`} className="min-w-0 break-all font-mono font-semibold">
          {release}
        </h3>
        <OutcomeBadge outcome={outcome} />
        <span className="text-ink-2 text-sm">for {stages[targetStage].title}</span>
        <StandingOf decision={decision} />
        {decision.selfApproved && <SelfApprovedBadge />}
      </div>
      <Facts decision={decision} />
      {reasons.length > 0 && (
        <div>
          <h4 className="font-medium text-ink-2 text-sm">
            {standing?.standing === "no-go" ? "Why it is NO-GO now" : "Why it is at risk"}
          </h4>
          <ReasonList reasons={reasons} />
        </div>
      )}
      {note !== "" && <Markdown text={note} className="border-line border-l-2 pl-3" />}
      {conditions.length > 0 && (
        <ConditionList at={at} decisionId={id} conditions={conditions} maySettle={maySettle} />
      )}
      <Disclosure summary="What it was decided on">
        <Grounds decision={decision} links={links} />
      </Disclosure>
    </article>
  );
}

function StandingOf({ decision: { outcome, standing } }: Pick<DecisionCardProps, "decision">): ReactNode {
  if (standing === null) return <Badge>Replaced by a later decision</Badge>;
  return outcome === "no-go" ? null : <StandingBadge standing={standing.standing} />;
}

function Facts({ decision }: Pick<DecisionCardProps, "decision">) {
  const { decidedBy, decidedAt, rollbackOwner, revision } = decision;
  return (
    <p className="text-ink-2 text-sm">
      Decided by {decidedBy.name} <Time at={decidedAt} />
      {rollbackOwner !== null && ` · ${rollbackOwner.name} rolls back`} · revision {revision} of the project
    </p>
  );
}

function Grounds({ decision, links }: Pick<DecisionCardProps, "decision" | "links">) {
  const { proposal, questions } = decision;
  return (
    <div className="flex flex-col gap-3 pt-1">
      <div>
        <p className="text-ink-2 text-sm">
          The state of <Time at={proposal.asOf} show="date-time" /> proposed {OUTCOME_WORDS[proposal.outcome]}
          : stage {stages[proposal.stage].title}, score {proposal.score}.
        </p>
        <ReasonList reasons={reasonViews(proposal.reasons, links)} />
      </div>
      <dl className="flex flex-col gap-1.5">
        {RELEASE_QUESTIONS.map((question) => {
          const { answer, note } = questions[question];
          return (
            <div key={question}>
              <dt className="text-ink-3 text-sm">{releaseQuestions[question].title}</dt>
              <dd>
                {answer === null ? "Not answered" : answer === "yes" ? "Yes" : "No"}
                {note !== "" && <span className="text-ink-2">: {note}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
    </div>
  );
}
