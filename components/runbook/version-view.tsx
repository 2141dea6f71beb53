import { Disclosure } from "@/components/ui/disclosure";
import { Time } from "@/components/ui/time";
import type { KeptPlanVersion, KeptSection } from "@/lib/features/runbook/schema";
import { LineDifference } from "./line-difference";

/** A version as it was saved: what it changed, section by section, and the rest folded away. */
export function VersionView({ version }: { version: KeptPlanVersion }) {
  const before = new Map((version.previous ?? []).map((section) => [section.id, section]));
  const gone = (version.previous ?? []).filter(
    ({ id }) => !version.sections.some((section) => section.id === id),
  );
  const changed = version.sections.filter((section) => before.get(section.id)?.text !== section.text);
  const same = version.sections.filter((section) => !changed.includes(section));
  const was = version.number - 1;
  return (
    <div className="flex flex-col gap-4">
      <p className="text-ink-2">
        Saved by {version.by.name}, <Time at={version.at} show="date-time" />.{" "}
        {version.previous === null ? "The first version." : `Compared with version ${was}.`}
      </p>
      {[...changed, ...gone].map((section) => (
        <Changed
          key={section.id}
          section={section}
          before={before.get(section.id)?.text ?? ""}
          after={gone.includes(section) ? "" : section.text}
          words={{ before: was === 0 ? "nothing" : `version ${was}`, after: `version ${version.number}` }}
        />
      ))}
      {same.length > 0 && version.previous !== null && (
        <Disclosure
          summary={`${same.length === 1 ? "One section" : `${same.length} sections`} unchanged by this version`}
        >
          <div className="flex flex-col gap-3">
            {same.map((section) => (
              <div key={section.id}>
                <h3 className="font-medium">{section.title}</h3>
                <pre className="whitespace-pre-wrap break-words font-mono text-ink-2 text-xs">
                  {section.text}
                </pre>
              </div>
            ))}
          </div>
        </Disclosure>
      )}
    </div>
  );
}

type ChangedProps = {
  section: KeptSection;
  before: string;
  after: string;
  words: { before: string; after: string };
};

function Changed({ section, before, after, words }: ChangedProps) {
  return (
    <section>
      <h3 className="mb-1 font-medium">{section.title}</h3>
      <LineDifference {...{ before, after, words }} />
    </section>
  );
}
