import { PrintNote } from "@/components/integrations/print-note";
import { CompareVersions } from "@/components/runbook/compare-versions";
import { PlanChecklist } from "@/components/runbook/plan-checklist";
import { PlanDocument } from "@/components/runbook/plan-document";
import { planHref } from "@/components/runbook/plan-request";
import { PlanText } from "@/components/runbook/plan-text";
import { RestoreVersion } from "@/components/runbook/restore-version";
import { VersionLinks } from "@/components/runbook/version-links";
import { VersionView } from "@/components/runbook/version-view";
import { buttonVariants } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { Progress } from "@/components/ui/progress";
import { Time } from "@/components/ui/time";
import type { PlanSection } from "@/lib/domain/runbook/plan";
import type { PlanData, RunbookPageData } from "../runbook-data";

type PlanPartProps = { page: RunbookPageData; data: PlanData };

/** The plan itself, and beside it what is missing and what it said before. */
export function PlanPart({ page, data }: PlanPartProps) {
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
      {data.version === null ? <Standing page={page} data={data} /> : <Earlier page={page} data={data} />}
      <Beside page={page} data={data} />
    </div>
  );
}

function Standing({ page, data: { plan } }: PlanPartProps) {
  const texts = plan.sections.map((section) => [section.id, setTextsOf(section)] as const);
  return (
    <div className="min-w-0 rounded-lg border border-line bg-surface px-4 py-4 print:border-0 print:p-0">
      <p className="pb-3 text-ink-3 text-sm">
        <span className="hidden print:inline">{page.project.name}. </span>
        {plan.saved === null ? (
          "Generated from the registry, the rollout and the rota. Nobody has saved a version yet."
        ) : (
          <>
            Version {plan.number}, saved by {plan.saved.by.name}, <Time at={plan.saved.at} show="date" />
          </>
        )}
      </p>
      <PlanDocument
        key={plan.kind}
        address={page.address}
        plan={plan}
        mayEdit={page.may.edit}
        texts={Object.fromEntries(texts)}
      />
    </div>
  );
}

/** Set here, so that no browser has to read Markdown. */
function setTextsOf({ text, conflict, generated }: PlanSection) {
  return {
    stands: <PlanText text={text} />,
    generated: conflict ? <PlanText text={generated} /> : null,
  };
}

function Earlier({ page, data: { plan, versions, version, against } }: PlanPartProps) {
  if (version === null) return null;
  const stands = `${page.path}/runbook?part=${page.part}`;
  return (
    <Panel
      title={`Version ${version.number}`}
      actions={
        <LinkButton size="sm" href={stands}>
          Back to what stands
        </LinkButton>
      }
    >
      <div className="flex flex-col gap-4">
        <CompareVersions part={page.part} versions={versions} number={version.number} against={against} />
        <VersionView version={version} against={against} />
        {page.may.edit && version.number !== plan.number && (
          <RestoreVersion address={page.address} plan={plan} version={version} href={stands} />
        )}
      </div>
    </Panel>
  );
}

function Beside({ page, data: { plan, versions, version } }: PlanPartProps) {
  const done = plan.requirements.filter(({ met }) => met).length;
  const of = plan.requirements.length;
  return (
    <aside aria-label="About this plan" className="flex min-w-0 flex-col gap-4" data-print="hide">
      <Panel title={plan.complete ? "Complete" : done === of ? "Ready to be saved" : "Not complete yet"}>
        <div className="flex flex-col gap-3">
          <Progress label="Done" done={done} of={of} showCount tone={done === of ? "good" : "accent"} />
          {done === of && !plan.complete && (
            <p className="text-ink-2 text-sm">It counts once somebody has saved a version.</p>
          )}
          <PlanChecklist address={page.address} plan={plan} path={page.path} mayEdit={page.may.edit} />
        </div>
      </Panel>
      <div className="flex flex-wrap gap-2">
        <a className={buttonVariants({ size: "sm" })} href={planHref(page.address, plan.kind)}>
          Download Markdown
        </a>
        <PrintNote />
      </div>
      <Panel title="Versions">
        <VersionLinks
          versions={versions}
          current={version?.number ?? null}
          hrefOf={(number) => `${page.path}/runbook?part=${page.part}&version=${number}`}
        />
      </Panel>
    </aside>
  );
}
