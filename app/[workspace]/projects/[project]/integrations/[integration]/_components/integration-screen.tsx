import { Download } from "lucide-react";
import { RestoreButton } from "@/components/form/restore-button";
import { IntegrationForm } from "@/components/integrations/integration-form";
import { noteHref, restorePath } from "@/components/integrations/integration-request";
import { PayloadPanel } from "@/components/integrations/payload-panel";
import { PrintNote } from "@/components/integrations/print-note";
import { RecordFacts } from "@/components/integrations/record-facts";
import { RevisionList } from "@/components/integrations/revision-list";
import { StatisticsPanel } from "@/components/integrations/statistics-panel";
import { buttonVariants } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import type { IntegrationPageData } from "../integration-data";

/** The record on the left, its owner's word, its note and its history on the right. */
export function IntegrationScreen({ page }: { page: IntegrationPageData }) {
  const { address, integration, people, items, today, names, may, revisions, documents } = page;
  const { id, record } = integration;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      <div className="flex min-w-0 flex-col gap-4">
        {integration.trash !== null && (
          <Notice
            tone="warn"
            title="This integration is in the trash and counts for nothing."
            actions={
              may.restore && (
                <RestoreButton
                  workspaceSlug={address.workspaceSlug}
                  path={restorePath(address, id)}
                  name={record.name}
                />
              )
            }
          />
        )}
        {may.edit && (
          <div data-print="hide">
            <IntegrationForm key={id} {...{ address, integration, people, items, today }} />
          </div>
        )}
        <div className={may.edit ? "hidden print:block" : undefined}>
          <RecordFacts record={record} names={names} />
        </div>
        <PayloadPanel address={{ ...address, integrationId: id }} documents={documents} mayEdit={may.edit} />
      </div>
      <div className="flex min-w-0 flex-col gap-4">
        <Panel title="Approval">
          <Approval page={page} />
        </Panel>
        {integration.trash === null && (
          <StatisticsPanel summary={page.calls} href={`${page.path}/${id}/statistics`} />
        )}
        <div data-print="hide" className="flex flex-col gap-4">
          <Panel title="One-page note" description="What somebody needs who is called at night.">
            <div className="flex flex-wrap gap-2">
              <a href={noteHref(address, id)} download className={buttonVariants({ size: "sm" })}>
                <Download aria-hidden /> Markdown
              </a>
              <PrintNote />
            </div>
          </Panel>
          <Panel title="History">
            <RevisionList revisions={revisions} names={names} />
          </Panel>
        </div>
      </div>
    </div>
  );
}

function Approval({ page: { integration, names, may } }: { page: IntegrationPageData }) {
  const owner = names.get(integration.record.ownerId) ?? "somebody who has left";
  if (integration.approval !== null) {
    return (
      <p>
        {integration.approval.by.name} stands by the record as it is, since{" "}
        <Time at={integration.approval.at} show="date" />. A change takes the approval back.
      </p>
    );
  }
  return (
    <p className="text-ink-2">
      {may.approve
        ? "You own this integration. Approve the record once it says what is true."
        : `Proposed. ${owner} owns this integration; nobody else can approve it.`}
    </p>
  );
}
