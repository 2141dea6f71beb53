import { CircleAlert, CircleDot, CircleX } from "lucide-react";
import Link from "next/link";
import { Fragment } from "react";
import { cn } from "@/components/ui/cn";
import type { ReasonView } from "./reason-views";

const WEIGHTS = {
  "rules-out": { icon: CircleX, colour: "text-bad", words: "Rules a launch out: " },
  against: { icon: CircleAlert, colour: "text-warn", words: "Speaks against a launch: " },
  conditional: { icon: CircleDot, colour: "text-ink-3", words: "Makes a launch conditional: " },
} as const satisfies Record<ReasonView["weight"], unknown>;

/** How many things one reason names before the rest is a number. */
const MOST_LINKS = 6;

/** Reasons with the way to each place where something can be done about them. */
export function ReasonList({ reasons }: { reasons: readonly ReasonView[] }) {
  return (
    <ul>
      {reasons.map((reason) => (
        <ReasonRow key={reason.key} reason={reason} />
      ))}
    </ul>
  );
}

function ReasonRow({ reason }: { reason: ReasonView }) {
  const { icon: Icon, colour, words } = WEIGHTS[reason.weight];
  const hidden = reason.links.length - MOST_LINKS;
  return (
    <li className="flex items-start gap-2 border-line border-b py-1.5 last:border-b-0">
      <Icon aria-hidden className={cn("mt-0.5 size-4 shrink-0", colour)} />
      <div className="min-w-0 flex-1">
        <span className="sr-only">{words}</span>
        {reason.text}
        {reason.links.length > 0 && (
          <p className="text-ink-2 text-sm">
            {reason.links.slice(0, MOST_LINKS).map(({ label, href }, index) => (
              <Fragment key={`${href} ${label}`}>
                {index > 0 && ", "}
                <Link href={href} prefetch={false} className="prose-link">
                  {label}
                </Link>
              </Fragment>
            ))}
            {hidden > 0 && ` and ${hidden} more`}
          </p>
        )}
      </div>
    </li>
  );
}
