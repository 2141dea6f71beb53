import { CircleCheck, MessageSquareWarning } from "lucide-react";
import Link from "next/link";
import { Markdown } from "@/components/assessment/markdown";
import { Badge } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import type { SentBackItem } from "./scope-view";

/** The items a submission came back for, each with what was asked and the way to it. */
export function SentBackList({ items }: { items: readonly SentBackItem[] }) {
  return (
    <ul className="flex flex-col divide-y divide-line rounded-md border border-line">
      {items.map((item) => (
        <li key={item.itemId} className="flex flex-col gap-1 px-3 py-2">
          <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
            <Link href={item.href} prefetch={false} className="font-medium prose-link">
              {item.title}
            </Link>
            {item.open ? (
              <Badge icon={MessageSquareWarning} tone="bad">
                To change
              </Badge>
            ) : (
              <Badge icon={CircleCheck} tone="good">
                Changed since
              </Badge>
            )}
          </p>
          {item.comment !== null && (
            <div className="text-ink-2">
              <Markdown text={item.comment.body} />
              <p className="text-ink-3 text-sm">
                {item.comment.by}, <Time at={item.comment.at} />
              </p>
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
