import { AddIntegration } from "@/components/integrations/add-integration";
import { DeletedList } from "@/components/integrations/deleted-list";
import { LayerList } from "@/components/integrations/layer-bars";
import { ProposalsPanel } from "@/components/integrations/proposals-panel";
import { RegistryTable } from "@/components/integrations/registry-table";
import { inSentence, SprawlNotice } from "@/components/integrations/sprawl-notice";
import { StatisticsNotice } from "@/components/integrations/statistics-notice";
import { EmptyState } from "@/components/layout/empty-state";
import { Panel } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { registryCompleteness } from "@/lib/domain/integrations/completeness";
import { countKeys } from "@/lib/domain/integrations/key-sprawl";
import { COPY_LABELS } from "@/lib/domain/integrations/labels";
import { integrationTemplates } from "@/lib/domain/integrations/templates/all";
import type { RegistryData } from "../registry-data";

/** What is known of the registry first, then what follows from it, then the registry itself. */
export function RegistryScreen({ registry }: { registry: RegistryData }) {
  const { address, path, integrations, deleted, proposals, today, now, may, statistics } = registry;
  const add = <AddIntegration address={address} path={path} templates={integrationTemplates} />;
  return (
    <div className="flex flex-col gap-4">
      {integrations.length === 0 ? (
        <NothingListed mayAdd={may.add} />
      ) : (
        <>
          <Known integrations={integrations} />
          <StatisticsNotice summaries={statistics} path={path} />
          <SprawlNotice integrations={integrations} path={path} />
          <ProposalsPanel address={address} proposals={proposals} mayAccept={may.accept} />
          <Panel title={`Listed (${integrations.length})`} flush>
            <RegistryTable {...{ integrations, path, today, statistics }} />
          </Panel>
        </>
      )}
      {may.add && (
        <div data-print="hide">
          <Panel
            title="Add an integration"
            description="A name is enough to begin. It belongs to you until you name another owner."
          >
            {add}
          </Panel>
        </div>
      )}
      {deleted.length > 0 && (
        <div data-print="hide">
          <Disclosure summary={`In the trash (${deleted.length})`}>
            <DeletedList {...{ address, now }} integrations={deleted} mayRestore={may.restore} />
          </Disclosure>
        </div>
      )}
    </div>
  );
}

function Known({ integrations }: Pick<RegistryData, "integrations">) {
  const completeness = registryCompleteness(integrations.map(({ record }) => record));
  const waiting = integrations.filter(({ approval }) => approval === null).length;
  return (
    <section aria-label="How much is known" className="border-line border-y py-3">
      <LayerList completeness={completeness} />
      <KeyWords integrations={integrations} />
      {waiting > 0 && (
        <p className="mt-2 text-ink-2 text-sm">
          {waiting === 1
            ? "One waits for its owner’s approval and heads the next weekly review."
            : `${waiting} wait for their owners’ approval and head the next weekly review.`}
        </p>
      )}
    </section>
  );
}

function KeyWords({ integrations }: Pick<RegistryData, "integrations">) {
  const { keys, copies, places } = countKeys(integrations.map(({ record }) => record));
  if (keys === 0) return null;
  const where = places
    .map(({ place, copies: n }) => `${inSentence(COPY_LABELS[place])}${n > 1 ? ` (${n})` : ""}`)
    .join(", ");
  return (
    <p className="mt-2 text-ink-2 text-sm">
      {keys === 1 ? "One key lies" : `${keys} keys lie`} in {copies === 1 ? "one copy" : `${copies} copies`}:{" "}
      {where}.
    </p>
  );
}

function NothingListed({ mayAdd }: { mayAdd: boolean }) {
  return (
    <EmptyState title="No integration is listed">
      {mayAdd
        ? "List what the app cannot do without: sign-in, payments, mail, models, files. Begin with a template below; what you do not know stays unknown."
        : "A founder of the project lists what the app depends on."}
    </EmptyState>
  );
}
