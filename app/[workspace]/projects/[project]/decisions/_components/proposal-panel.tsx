import { CircleCheck } from "lucide-react";
import { OutcomeBadge } from "@/components/decisions/outcome-badge";
import { ReasonList } from "@/components/decisions/reason-list";
import { type ReasonLinks, type ReasonView, reasonViews } from "@/components/decisions/reason-views";
import { OUTCOME_WORDS } from "@/components/decisions/wording";
import { Panel } from "@/components/ui/card";
import { Time } from "@/components/ui/time";
import { stages } from "@/lib/domain/catalogue/stages";
import { outcomesOf } from "@/lib/domain/decisions/propose";
import { type LaunchStage, questionReasons } from "@/lib/domain/decisions/reasons";
import type { DecisionDesk } from "@/lib/features/decisions/schema";

type ProposalPanelProps = {
  desk: DecisionDesk;
  stage: LaunchStage;
  links: ReasonLinks;
  /** The questions are asked beside it, so they are not repeated here. */
  decides: boolean;
};

const GROUPS: readonly { weight: ReasonView["weight"]; title: string }[] = [
  { weight: "rules-out", title: "Rules a launch out" },
  { weight: "against", title: "Speaks against a launch" },
  { weight: "conditional", title: "Makes a launch conditional" },
];

/** What the present state proposes, with every reason and the way to each. */
export function ProposalPanel({ desk, stage, links, decides }: ProposalPanelProps) {
  const reasons = [...desk.reasons[stage], ...(decides ? [] : questionReasons(desk.answers))];
  const { outcome, allows } = outcomesOf(reasons);
  const views = reasonViews(reasons, links);
  const { title } = stages[stage];
  return (
    <Panel
      title={decides ? `What the state proposes for ${title}` : `The proposal for ${title}`}
      description={
        <>
          As of <Time at={desk.asOf} show="date-time" />
        </>
      }
    >
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <OutcomeBadge outcome={outcome} size="md" />
        {outcome !== allows && (
          <span className="text-ink-2 text-sm">A person may still decide {OUTCOME_WORDS[allows]}.</span>
        )}
        {allows === "no-go" && (
          <span className="text-ink-2 text-sm">No launch is possible until these are settled.</span>
        )}
      </p>
      {views.length === 0 ? (
        <p className="mt-3 flex items-center gap-2 text-ink-2">
          <CircleCheck aria-hidden className="size-4 text-good" /> Nothing in the state of the project speaks
          against it.
        </p>
      ) : (
        GROUPS.map(({ weight, title: heading }) => {
          const group = views.filter((view) => view.weight === weight);
          if (group.length === 0) return null;
          return (
            <div key={weight} className="mt-4">
              <h3 className="font-medium text-ink-2 text-sm">{heading}</h3>
              <ReasonList reasons={group} />
            </div>
          );
        })
      )}
    </Panel>
  );
}
