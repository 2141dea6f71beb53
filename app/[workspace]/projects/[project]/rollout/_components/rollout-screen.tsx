import { EmptyState } from "@/components/layout/empty-state";
import { EditExitGate } from "@/components/rollout/edit-exit-gate";
import { GateRuleList } from "@/components/rollout/gate-rule-list";
import { PhasePanel } from "@/components/rollout/phase-panel";
import { PlanRollout } from "@/components/rollout/plan-rollout";
import { RolloutHistory } from "@/components/rollout/rollout-history";
import { RolloutStanding } from "@/components/rollout/rollout-standing";
import { RolloutTimeline } from "@/components/rollout/rollout-timeline";
import { gateWords } from "@/components/rollout/rollout-words";
import { TemplateList } from "@/components/rollout/template-list";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import type { ShownRollout } from "@/lib/features/rollout/schema";
import type { RolloutData } from "../rollout-data";

/** Where it stands, the plan over time, each phase with its gate, and what became of it. */
export function RolloutScreen({ data }: { data: RolloutData }) {
  const { rollout } = data;
  return (
    <div className="flex flex-col gap-4">
      {rollout === null ? <NotPlanned data={data} /> : <Planned data={data} rollout={rollout} />}
      <Templates data={data} />
    </div>
  );
}

function NotPlanned({ data: { address, templates, today, may } }: { data: RolloutData }) {
  return (
    <>
      <EmptyState title="No rollout is planned">
        Four weeks lead from a list of dependencies to beta users with somebody on call: inventory and secrets
        first, then one vendor under a contract test, then async work and monitoring, then people. Between the
        weeks stand gates that look at the project itself; ticking tasks alone does not pass them.
        {!may.plan && " A founder of the project plans it."}
      </EmptyState>
      {may.plan && (
        <Panel
          title="Plan it"
          description="This is what the plan will look like; every day of it can be moved later."
          flush
        >
          <PlanRollout {...{ address, templates, today }} replace={null} />
        </Panel>
      )}
    </>
  );
}

function Planned({ data, rollout }: { data: RolloutData; rollout: ShownRollout }) {
  const { address, now, may, remembered, fixHref, transitions, templates, today } = data;
  return (
    <>
      <RolloutStanding {...{ rollout, now, fixHref }} />
      <Panel title="Plan" flush>
        <RolloutTimeline {...{ address, rollout, remembered }} mayPlan={may.plan} />
      </Panel>
      <Panel title="Phases and gates" flush>
        {rollout.phases.map((phase) => (
          <PhasePanel key={phase.id} {...data} {...{ rollout, phase }} />
        ))}
      </Panel>
      <ExitGate data={data} rollout={rollout} />
      <Panel title="What moved, and why" flush>
        <RolloutHistory transitions={transitions} />
      </Panel>
      {may.plan && (
        <div data-print="hide">
          <Disclosure summary="Plan anew from a template">
            <Panel
              title="Another plan"
              description="It takes the place of this one, which stays in the history. Gates are judged at once, so what already holds is soon complete again."
              flush
            >
              <PlanRollout {...{ address, templates, today }} replace={{ version: rollout.version }} />
            </Panel>
          </Disclosure>
        </div>
      )}
    </>
  );
}

function ExitGate({
  data: { address, may, fixHref },
  rollout,
}: {
  data: RolloutData;
  rollout: ShownRollout;
}) {
  const { exitGate, version } = rollout;
  const rules = exitGate.rules.map(({ rule }) => rule);
  return (
    <Panel
      title="Exit gate"
      description={gateWords(exitGate)}
      actions={may.plan && <EditExitGate seen={{ ...address, version }} rules={rules} />}
    >
      <GateRuleList rules={exitGate.rules} fixHref={fixHref} />
    </Panel>
  );
}

function Templates({ data: { address, templates, may } }: { data: RolloutData }) {
  return (
    <div data-print="hide">
      <Disclosure summary={`Templates of this workspace (${templates.length})`}>
        <div className="rounded-lg border border-line bg-surface">
          <TemplateList
            workspaceSlug={address.workspaceSlug}
            templates={templates}
            mayManage={may.manageTemplates}
          />
        </div>
      </Disclosure>
    </div>
  );
}
