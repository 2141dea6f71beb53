import { CircleCheck, CircleDashed, CircleSlash, CircleX, Contrast, type LucideIcon } from "lucide-react";
import Link from "next/link";
import { FreshnessBadge } from "@/components/readiness/freshness-badge";
import { ItemLinkList } from "@/components/readiness/item-link-list";
import type { ItemLinks } from "@/components/readiness/item-links";
import { TrustBadge } from "@/components/readiness/trust-badge";
import { Badge, type Tone } from "@/components/ui/badge";
import { type BuyerAnswer, type BuyerVerdict, buyerAnswersOf } from "@/lib/domain/readiness/buyer-answers";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";

const LOOKS = {
  yes: { words: "Yes", icon: CircleCheck, tone: "good" },
  partly: { words: "Partly", icon: Contrast, tone: "warn" },
  no: { words: "No", icon: CircleX, tone: "bad" },
  unknown: { words: "Cannot say yet", icon: CircleDashed, tone: "neutral" },
  "not-applicable": { words: "Does not apply", icon: CircleSlash, tone: "neutral" },
} as const satisfies Record<BuyerVerdict, { words: string; icon: LucideIcon; tone: Tone }>;

type BuyerAnswersProps = { items: Readiness["items"]; links: ItemLinks };

/** What a careful buyer asks, answered from the assessment and nothing else. */
export function BuyerAnswers({ items, links }: BuyerAnswersProps) {
  return (
    <ul>
      {buyerAnswersOf(items).map((answer) => (
        <BuyerRow key={answer.question.id} answer={answer} links={links} />
      ))}
    </ul>
  );
}

function BuyerRow({ answer, links }: { answer: BuyerAnswer; links: ItemLinks }) {
  const { question, verdict, trust, freshness, weakenedBy } = answer;
  const { words, icon, tone } = LOOKS[verdict];
  const told = verdict === "yes" || verdict === "partly";
  return (
    <li className="border-line border-b py-2 last:border-b-0">
      <p className="flex items-baseline justify-between gap-3">
        <Link
          href={links.href(question.itemIds[0])}
          prefetch={false}
          title={question.reason}
          className="min-w-0 rounded-sm hover:underline"
        >
          {question.question}
        </Link>
        <Badge icon={icon} tone={tone}>
          {words}
        </Badge>
      </p>
      {(told || weakenedBy.length > 0) && (
        <p className="flex flex-wrap items-center gap-x-3 text-ink-2 text-sm">
          {told && trust !== null && <TrustBadge trust={trust} look="plain" />}
          {told && freshness !== null && <FreshnessBadge freshness={freshness} look="plain" />}
          {weakenedBy.length > 0 && (
            <span>
              Weakened by <ItemLinkList itemIds={weakenedBy} links={links} />
            </span>
          )}
        </p>
      )}
    </li>
  );
}
