import { CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { dayInWords } from "@/lib/domain/readiness/day-in-words";
import type { Requirement } from "@/lib/domain/runbook/completeness";
import type { PlanKind, Without } from "@/lib/domain/runbook/plan";
import type { Plan } from "@/lib/features/runbook/schema";
import { LackButton } from "./lack-button";
import type { ProjectAddress } from "./plan-request";
import { REQUIREMENT_WORDS } from "./requirement-words";

type PlanChecklistProps = {
  address: ProjectAddress;
  plan: Plan;
  /** Path of the project. */
  path: string;
  mayEdit: boolean;
};

/** What is still missing, each with the way to where it is mended. */
export function PlanChecklist({ address, plan, path, mayEdit }: PlanChecklistProps) {
  return (
    <ul className="flex flex-col gap-2">
      {plan.requirements.map((requirement) => (
        <li key={requirement.id} className="flex items-start gap-2 text-sm">
          {requirement.met ? (
            <CircleCheck aria-hidden className="mt-0.5 size-4 shrink-0 text-good" />
          ) : (
            <CircleDashed aria-hidden className="mt-0.5 size-4 shrink-0 text-warn" />
          )}
          <div className="min-w-0">
            <p className={requirement.met ? "text-ink-2" : "font-medium"}>
              <span className="sr-only">{requirement.met ? "Done: " : "Missing: "}</span>
              {REQUIREMENT_WORDS[requirement.id]}
            </p>
            {!requirement.met && <Mending {...{ address, plan, path, mayEdit, requirement }} />}
          </div>
        </li>
      ))}
    </ul>
  );
}

function Mending({
  requirement,
  address,
  plan,
  path,
  mayEdit,
}: PlanChecklistProps & { requirement: Requirement }) {
  const { id, services, sections, gaps } = requirement;
  const what = LACKABLE[id];
  return (
    <ul className="mt-0.5 flex flex-col gap-1 text-ink-2">
      {id === "services-listed" && (
        <li>
          <Way href={`${path}/integrations`}>List them in the registry</Way>
        </li>
      )}
      {services.map((service) => (
        <li key={service.id} className="flex flex-wrap items-center gap-x-2">
          <Way href={`${path}/integrations/${service.id}`}>{service.name}</Way>
          {mayEdit && what !== undefined && <LackButton {...{ address, plan, service, what }} />}
        </li>
      ))}
      {sections.map((section) => (
        <li key={section.id}>
          <Way href={`${path}/runbook?part=${partOf(plan.kind)}#section-${section.id}`}>{section.title}</Way>
        </li>
      ))}
      {gaps.map(({ from, to }) => (
        <li key={from}>
          <Way href={`${path}/runbook?part=on-call`}>
            Nobody {from === to ? `on ${dayInWords(from)}` : `from ${dayInWords(from)} to ${dayInWords(to)}`}
          </Way>
        </li>
      ))}
    </ul>
  );
}

const LACKABLE: Partial<Record<Requirement["id"], Without["what"]>> = {
  "errors-mapped": "error-map",
  "status-pages-known": "status-page",
};

function partOf(kind: PlanKind): string {
  return kind === "runbook" ? "runbook" : "rollback";
}

function Way({ href, children }: { href: string; children: React.ReactNode }) {
  return (
    <Link href={href} prefetch={false} className="prose-link rounded-sm">
      {children}
    </Link>
  );
}
