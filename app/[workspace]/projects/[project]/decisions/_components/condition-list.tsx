import { CircleCheck, CircleDashed } from "lucide-react";
import { SettleCondition } from "@/components/decisions/settle-condition";
import { Time } from "@/components/ui/time";
import { calendarDate } from "@/components/ui/time-format";
import type { ProjectAt } from "@/lib/features/decisions/actions";
import type { Condition } from "@/lib/features/decisions/schema";

type ConditionListProps = {
  at: ProjectAt;
  decisionId: string;
  conditions: readonly Condition[];
  maySettle: boolean;
};

/** What had to happen, by whom and when, and whether it has. */
export function ConditionList({ at, decisionId, conditions, maySettle }: ConditionListProps) {
  const met = conditions.filter((condition) => condition.met !== null).length;
  return (
    <div>
      <h4 className="font-medium text-ink-2 text-sm">
        Conditions, {met} of {conditions.length} met
      </h4>
      <ul>
        {conditions.map((condition) => (
          <li
            key={condition.id}
            className="flex flex-wrap items-start gap-x-3 gap-y-1 border-line border-b py-1.5 last:border-b-0"
          >
            <ConditionWords condition={condition} />
            {maySettle && (
              <div data-print="hide">
                <SettleCondition
                  at={at}
                  decisionId={decisionId}
                  condition={{ id: condition.id, text: condition.text, met: condition.met !== null }}
                />
              </div>
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function ConditionWords({ condition: { text, owner, dueOn, met } }: { condition: Condition }) {
  const Icon = met ? CircleCheck : CircleDashed;
  return (
    <div className="flex min-w-0 flex-1 basis-60 items-start gap-2">
      <Icon aria-hidden className={met ? "mt-0.5 size-4 text-good" : "mt-0.5 size-4 text-ink-3"} />
      <div className="min-w-0">
        <span className="sr-only">{met ? "Met: " : "Open: "}</span>
        {text}
        <p className="text-ink-2 text-sm">
          {owner.name}, by {calendarDate(Date.parse(dueOn), "UTC")}
          {met && (
            <>
              {" · "}marked as met by {met.by.name} <Time at={met.at} />
            </>
          )}
        </p>
      </div>
    </div>
  );
}
