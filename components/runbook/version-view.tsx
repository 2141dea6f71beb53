import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { KeptPlanVersion, KeptSection } from "@/lib/features/runbook/schema";
import { LineDifference } from "./line-difference";
import { PlanText } from "./plan-text";

/** A version as it was saved: what it changed, section by section, and the rest folded away. */
export function VersionView({ version }: { version: KeptPlanVersion }) {
  const { previous, sections, number, by, at } = version;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        Saved by {by.name}, <Time at={at} show="date-time" />.{" "}
        {previous === null ? "The first version." : `Compared with version ${number - 1}.`}
      </p>
      {previous === null ? <Whole sections={sections} /> : <Changes version={version} previous={previous} />}
    </div>
  );
}

function Changes({ version, previous }: { version: KeptPlanVersion; previous: readonly KeptSection[] }) {
  const { sections, number } = version;
  const before = new Map(previous.map((section) => [section.id, section]));
  const gone = previous.filter(({ id }) => !sections.some((section) => section.id === id));
  const changed = sections.filter((section) => before.get(section.id)?.text !== section.text);
  const same = sections.filter((section) => !changed.includes(section));
  const words = { before: `version ${number - 1}`, after: `version ${number}` };
  return (
    <>
      {[...changed, ...gone].map((section) => (
        <Changed
          key={section.id}
          title={section.title}
          before={before.get(section.id)?.text ?? ""}
          after={gone.includes(section) ? "" : section.text}
          words={words}
        />
      ))}
      {same.length > 0 && (
        <Disclosure
          summary={`${same.length === 1 ? "One section" : `${same.length} sections`} unchanged by this version`}
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

type ChangedProps = {
  title: string;
  before: string;
  after: string;
  words: { before: string; after: string };
};

function Changed({ title, ...difference }: ChangedProps) {
  return (
    <section>
      <h3 className="mb-1 font-medium">{title}</h3>
      <LineDifference {...difference} />
    </section>
  );
}
