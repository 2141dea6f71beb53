import { Check, CircleCheck, CircleDashed } from "lucide-react";
import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { Disclosure } from "@/components/ui/disclosure";
import { scopes } from "@/lib/domain/catalogue/reviews";
import { stages } from "@/lib/domain/catalogue/stages";
import type {
  Condition,
  OperationalCondition,
  Readiness,
  Rung,
} from "@/lib/domain/readiness/readiness-types";
import { ItemLinkList } from "./item-link-list";
import type { ItemLinks } from "./item-links";
import { operationalCondition } from "./operations";
import { conditionWords } from "./wording";

type StageLadderProps = {
  readiness: Pick<Readiness, "ladder" | "stage" | "acceptedRisk">;
  /** How far each condition of running has come, in words. */
  standing: (condition: OperationalCondition) => string;
  links: ItemLinks;
};

/** Where the project stands, and exactly what the next rung needs. */
export function StageLadder({ readiness, standing, links }: StageLadderProps) {
  const next = readiness.ladder.find((rung) => !rung.reached);
  return (
    <div className="flex flex-col gap-4">
      <ol className="grid grid-cols-2 gap-x-2 gap-y-3 sm:grid-cols-4">
        {readiness.ladder.map((rung) => (
          <RungStep
            key={rung.stage}
            rung={rung}
            standing={rung.stage === readiness.stage}
            acceptedRisk={readiness.acceptedRisk}
          />
        ))}
      </ol>
      {next === undefined ? (
        <p className="text-ink-2">
          The top rung. From here the work is to keep it true: evidence ages and reviews come round.
        </p>
      ) : (
        <NextRung rung={next} standing={standing} links={links} />
      )}
    </div>
  );
}

type RungStepProps = { rung: Rung; standing: boolean; acceptedRisk: boolean };

function RungStep({ rung, standing, acceptedRisk }: RungStepProps) {
  const { title, sentence } = stages[rung.stage];
  const unmet = rung.conditions.filter((condition) => !condition.met).length;
  return (
    <li
      aria-current={standing ? "step" : undefined}
      title={sentence}
      className="flex min-w-0 flex-col gap-1.5"
    >
      <span
        data-print="colour"
        className={cn(
          "h-1.5 rounded-full",
          rung.reached ? (acceptedRisk ? "bg-warn" : "bg-good") : "border border-line-strong bg-surface",
        )}
      />
      <span
        className={cn(
          "flex items-start gap-1 leading-tight",
          standing ? "font-semibold text-ink" : "text-ink-2",
        )}
      >
        {rung.reached && <Check aria-hidden className="size-4 shrink-0 text-good" />}
        <span>{title}</span>
      </span>
      <span className="text-ink-3 text-xs">
        {standing
          ? acceptedRisk
            ? "You are here, with accepted risk"
            : "You are here"
          : rung.reached
            ? "Reached"
            : `${unmet} to go`}
      </span>
    </li>
  );
}

type NextRungProps = Pick<StageLadderProps, "standing" | "links"> & { rung: Rung };

function NextRung({ rung, ...ways }: NextRungProps) {
  const unmet = rung.conditions.filter((condition) => !condition.met);
  const met = rung.conditions.filter((condition) => condition.met);
  return (
    <div>
      <h3 className="font-medium text-ink-2 text-sm">What {stages[rung.stage].title} still needs</h3>
      <ul className="mt-1">
        {unmet.length === 0 && (
          <li className="py-1.5 text-ink-2">Nothing of its own: the rung below comes first.</li>
        )}
        {unmet.map((condition) => (
          <ConditionRow key={condition.id} condition={condition} {...ways} />
        ))}
      </ul>
      {met.length > 0 && (
        <div className="mt-1">
          <Disclosure
            summary={met.length === 1 ? "1 condition already holds" : `${met.length} conditions already hold`}
          >
            <ul>
              {met.map((condition) => (
                <ConditionRow key={condition.id} condition={condition} {...ways} />
              ))}
            </ul>
          </Disclosure>
        </div>
      )}
    </div>
  );
}

type ConditionRowProps = Pick<StageLadderProps, "standing" | "links"> & { condition: Condition };

function ConditionRow({ condition, standing, links }: ConditionRowProps) {
  const { id, met, progress, itemIds, scopes: behind } = condition;
  const running = operationalCondition(id);
  const Icon = met ? CircleCheck : CircleDashed;
  return (
    <li className="flex items-start gap-2 border-line border-b py-1.5 last:border-b-0">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", met ? "text-good" : "text-ink-3")} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{met ? "Holds: " : "Missing: "}</span>
        {conditionWords(id)}
        {running && (
          <p className="text-sm">
            <Link href={links.operationHref(running)} prefetch={false} className="prose-link">
              {upperFirst(standing(running))}
            </Link>
          </p>
        )}
        {!met && (itemIds.length > 0 || behind.length > 0) && (
          <p className="text-ink-2 text-sm">
            <ItemLinkList itemIds={itemIds} links={links} />
            {behind.map((scope, index) => (
              <span key={scope}>
                {(index > 0 || itemIds.length > 0) && ", "}
                <Link href={links.scopeHref(scope)} prefetch={false} className="prose-link">
                  {scopes[scope].title}
                </Link>
              </span>
            ))}
          </p>
        )}
      </div>
      {running === null && progress !== null && (
        <span className="shrink-0 font-mono text-ink-2 text-sm">
          {progress.done}/{progress.of}
          <span className="sr-only"> done</span>
        </span>
      )}
    </li>
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
