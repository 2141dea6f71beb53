import { CircleCheck, CircleX } from "lucide-react";
import Link from "next/link";
import type { Fix, RuleState } from "@/lib/domain/rollout/gates";

/** Where a broken rule is mended. */
export type FixHref = (fix: Fix) => string;

type GateRuleListProps = { rules: readonly RuleState[]; fixHref: FixHref };

/** Each rule of a gate as the project really is, and the way to mend what does not hold. */
export function GateRuleList({ rules, fixHref }: GateRuleListProps) {
  return (
    <ul className="flex flex-col gap-1">
      {rules.map(({ rule, holds, says, fix }) => (
        <li key={rule} className="flex items-start gap-2">
          {holds ? (
            <CircleCheck role="img" aria-label="Holds:" className="mt-0.5 size-4 shrink-0 text-good" />
          ) : (
            <CircleX role="img" aria-label="Does not hold:" className="mt-0.5 size-4 shrink-0 text-bad" />
          )}
          <span className="min-w-0">
            {says}{" "}
            {!holds && (
              <Link
                href={fixHref(fix)}
                prefetch={false}
                className="prose-link whitespace-nowrap"
                data-print="hide"
              >
                {FIX_WORDS[fix.place]}
              </Link>
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}

const FIX_WORDS: Readonly<Record<Fix["place"], string>> = {
  integrations: "Mend in the registry",
  item: "Go to the check",
  runbook: "Open the runbook",
  "rollback-plan": "Open the rollback plan",
  "on-call": "Name somebody",
};
