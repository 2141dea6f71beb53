import { DrillLog } from "@/components/drills/drill-log";
import { DrillStanding } from "@/components/drills/drill-standing";
import { ProposalsPanel } from "@/components/integrations/proposals-panel";
import { EmptyState } from "@/components/layout/empty-state";
import { RotaEditor } from "@/components/on-call/rota-editor";
import { RotaState } from "@/components/on-call/rota-state";
import { ShiftTable } from "@/components/on-call/shift-table";
import { Panel } from "@/components/ui/card";
import type { Rota } from "@/lib/features/on-call/schema";
import type { DrillData, RunbookPageData } from "../runbook-data";
import { PlanPart } from "./plan-part";

type Page = RunbookPageData;

/** The part that was asked for. */
export function RunbookScreen({ page }: { page: Page }) {
  const { plan, rota, drills } = page;
  if (plan) return <PlanPart page={page} data={plan} />;
  if (rota) return <OnCallPart page={page} rota={rota} />;
  return drills ? <DrillPart page={page} data={drills} /> : null;
}

function OnCallPart({ page, rota }: { page: Page; rota: Rota }) {
  return (
    <div className="flex flex-col gap-4">
      <RotaState rota={rota} />
      {rota.shifts.length > 0 && (
        <div className={page.may.setRota ? "hidden print:block" : undefined}>
          <Panel title="The rota" flush>
            <ShiftTable rota={rota} />
          </Panel>
        </div>
      )}
      {rota.shifts.length === 0 && !page.may.setRota && (
        <EmptyState title="Nobody is named yet">A founder or a manager names who is on call.</EmptyState>
      )}
      {page.may.setRota && (
        <div data-print="hide">
          <Panel
            title="The rota"
            description="From today on. Whoever is newly named is told; founders are told of days without anybody."
          >
            <RotaEditor address={page.address} rota={rota} />
          </Panel>
        </div>
      )}
    </div>
  );
}

function DrillPart({ page, data }: { page: Page; data: DrillData }) {
  const { drills, proposals, now } = data;
  return (
    <div className="flex flex-col gap-4">
      <div className="grid gap-4 sm:grid-cols-2">
        <DrillStanding kind="restore" drills={drills} now={now} />
        <DrillStanding kind="rollback" drills={drills} now={now} />
      </div>
      <ProposalsPanel
        address={page.address}
        proposals={proposals}
        mayAccept={page.may.accept}
        source="The drills propose"
      />
      <DrillLog address={page.address} drills={drills} mayRecord={page.may.record} />
      {drills.length === 0 && !page.may.record && (
        <EmptyState title="Nothing was tried yet">
          A founder of the project records when a restore or a rollback was tried.
        </EmptyState>
      )}
    </div>
  );
}
