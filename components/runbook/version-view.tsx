import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { KeptPlanVersion, KeptSection } from "@/lib/features/runbook/schema";
import { LineDifference } from "./line-difference";
import { PlanText } from "./plan-text";
import { type ComparedVersion, versionDifference } from "./version-difference";

type VersionViewProps = { version: KeptPlanVersion; against: ComparedVersion | null };

/** A version as it was saved: how it differs from another, section by section, and the rest folded away. */
export function VersionView({ version, against }: VersionViewProps) {
  const { sections, by, at } = version;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        Saved by {by.name}, <Time at={at} show="date-time" />.{" "}
        {against === null ? "The first version." : `Compared with version ${against.number}.`}
      </p>
      {against === null ? <Whole sections={sections} /> : <Difference version={version} against={against} />}
    </div>
  );
}

function Difference({ version, against }: { version: ComparedVersion; against: ComparedVersion }) {
  const { older, newer, changed, same } = versionDifference(version, against);
  const words = { before: `version ${older}`, after: `version ${newer}` };
  return (
    <>
      {changed.map(({ id, title, before, after }) => (
        <section key={id}>
          <h3 className="mb-1 font-medium">{title}</h3>
          <LineDifference {...{ before, after, words }} />
        </section>
      ))}
      {same.length > 0 && (
        <Disclosure
          summary={`${same.length === 1 ? "One section is" : `${same.length} sections are`} the same in both`}
        >
          <Whole sections={same} />
        </Disclosure>
      )}
    </>
  );
}

function Whole({ sections }: { sections: readonly KeptSection[] }) {
  return sections.map(({ id, title, text }) => (
    <section key={id}>
      <h3 className="mb-1 font-medium">{title}</h3>
      <PlanText text={text} />
    </section>
  ));
}
