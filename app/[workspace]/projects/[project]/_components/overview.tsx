import Link from "next/link";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { CapabilityRadar } from "@/components/readiness/capability-radar";
import { FindingsList } from "@/components/readiness/findings-list";
import { NextSteps } from "@/components/readiness/next-steps";
import { standingWords } from "@/components/readiness/operations";
import { ScoreSum } from "@/components/readiness/score-sum";
import { StageLadder } from "@/components/readiness/stage-ladder";
import { TrustMix } from "@/components/readiness/trust-mix";
import { bandWords } from "@/components/readiness/wording";
import { Panel } from "@/components/ui/card";
import type { ProjectScope } from "@/lib/auth/scope";
import { findItem } from "@/lib/domain/catalogue/catalogue";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import type { Facts } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";
import type { RolloutThisWeek } from "@/lib/domain/rhythm/this-week";
import type { Regression } from "@/lib/domain/trends/regressions";
import { cameUndone, repeatOffendersFirst } from "@/lib/domain/trends/repeat-offenders";
import { longestWaiver } from "@/lib/domain/waivers/in-force";
import type { Project } from "@/lib/features/projects/queries";
import { BuyerAnswers } from "./buyer-answers";
import { ContradictionList } from "./contradiction-list";
import { EvidenceToRenew } from "./evidence-to-renew";
import { MandatoryReviews } from "./mandatory-reviews";
import { NamedRisks } from "./named-risks";
import { simulationInputOf } from "./simulation-input";
import { SimulatorButton } from "./simulator-button";
import { SystemMapSummary } from "./system-map-summary";
import { rolloutWords } from "./this-week-words";
import { Welcome } from "./welcome";

type OverviewProps = {
  scope: ProjectScope;
  workspace: string;
  project: Project;
  facts: Facts;
  readiness: Readiness;
  regressions: readonly Regression[];
  catalogue: Catalogue;
  /** Where the rollout is; null while there is none. */
  rollout: RolloutThisWeek | null;
};

/** Where the project stands, why, and what to do next; below it, what the answers say between the lines. */
export function Overview(props: OverviewProps) {
  const { workspace, project, facts, readiness, regressions, catalogue } = props;
  const rollout = props.rollout && rolloutWords(props.rollout).text;
  const links = itemLinksOf(workspace, project.slug, catalogue);
  const selfApproved = selfApprovedItems(facts, readiness);
  const settings = projectPath(workspace, project.slug, "/settings");
  const undone = cameUndone(regressions);
  const steps = repeatOffendersFirst(readiness.nextSteps, undone, (step) =>
    step.kind === "item"
      ? { itemId: step.itemId, urgency: urgencyOf(step.reason) }
      : { itemId: null, urgency: step.kind },
  );
  const findings = repeatOffendersFirst(readiness.findings, undone, ({ itemId, severity, state }) => ({
    itemId,
    urgency: `${severity} ${state}`,
  }));
  return (
    <div className="pt-4">
      {project.revision === 1 && (
        <Welcome name={project.name} readiness={readiness} steps={steps} links={links} />
      )}
      <div className="grid items-start gap-4 md:grid-cols-2 xl:grid-cols-[5fr_4fr_4fr]">
        <div className="flex min-w-0 flex-col gap-4 max-xl:contents">
          <Panel title="Stage" className="md:max-xl:col-span-2">
            <StageLadder
              readiness={readiness}
              standing={(condition) => standingWords(condition, facts, { asOf: readiness.asOf, rollout })}
              links={links}
            />
            <p className="mt-3 border-line border-t pt-2 text-ink-2 text-sm">
              Scorecard {readiness.scorecard.points} of {readiness.scorecard.applicable}:{" "}
              {bandWords(readiness.band)}.
            </p>
          </Panel>
          <Panel title="Evidence to renew" className="max-xl:order-1 md:max-xl:col-span-2">
            <EvidenceToRenew readiness={readiness} links={links} />
          </Panel>
        </div>
        <div className="flex min-w-0 flex-col gap-4 md:max-xl:col-span-2 md:max-xl:grid md:max-xl:grid-cols-2 md:max-xl:items-start">
          <Panel title={steps.length < 3 ? "Next steps" : "Next three steps"}>
            <NextSteps
              steps={steps}
              score={readiness.score}
              undone={undone}
              links={links}
              effort={(itemId) => findItem(catalogue, itemId)?.effort ?? "more"}
              inventoryHref={projectPath(workspace, project.slug, "/integrations")}
            />
          </Panel>
          <Panel title="Blockers and findings">
            <FindingsList
              findings={findings}
              undone={undone}
              selfApproved={selfApproved}
              links={links}
              limit={4}
            />
          </Panel>
        </div>
        <Panel
          title="Readiness score"
          actions={<SimulatorButton input={simulationInputOf(catalogue, facts, readiness)} />}
          className="md:max-xl:col-span-2"
        >
          <p className="mb-2 flex items-baseline gap-2">
            <span className="font-semibold text-2xl">{readiness.score}</span>
            <span className="text-ink-2">of 100</span>
          </p>
          <ScoreSum readiness={readiness} links={links} selfApproved={selfApproved} />
        </Panel>
      </div>
      <ContradictionList items={readiness.items} links={links} />
      <Between {...{ catalogue, facts, readiness, links, settings }} scope={props.scope} />
    </div>
  );
}

/** A blocker comes before what failed again; what failed again comes before the rest. */
function urgencyOf(reason: string): string {
  return /^(critical|blocker)-/.test(reason) ? reason : "rest";
}

function selfApprovedItems(facts: Facts, { items, asOf }: Readiness): ReadonlySet<string> {
  const waived = Object.values(items).filter((state) => state.waived);
  return new Set(
    waived.flatMap(({ itemId }) => (longestWaiver(facts, itemId, asOf)?.selfApproved ? [itemId] : [])),
  );
}

type BetweenProps = {
  scope: ProjectScope;
  catalogue: Catalogue;
  facts: Facts;
  readiness: Readiness;
  links: ReturnType<typeof itemLinksOf>;
  settings: string;
};

function Between({ scope, catalogue, facts, readiness, links, settings }: BetweenProps) {
  return (
    <div className="mt-4 grid items-start gap-4 md:grid-cols-2">
      <Panel title="Risks by name" className="md:col-span-2">
        <NamedRisks scope={scope} risks={readiness.risks} links={links} settingsHref={settings} />
      </Panel>
      <Panel title="Capabilities">
        <CapabilityRadar capabilities={readiness.capabilities} />
      </Panel>
      <Panel title="What a buyer will ask">
        <BuyerAnswers items={readiness.items} links={links} />
      </Panel>
      <Panel
        title="System map"
        actions={
          <Link href={`${settings}#system-map`} prefetch={false} className="prose-link text-sm">
            Edit the map
          </Link>
        }
      >
        <SystemMapSummary systemMap={facts.systemMap} />
      </Panel>
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title="Mandatory reviews" id="reviews">
          <MandatoryReviews catalogue={catalogue} readiness={readiness} links={links} />
        </Panel>
        <Panel title="What the answers rest on">
          <TrustMix mix={readiness.trustMix} />
        </Panel>
      </div>
    </div>
  );
}
