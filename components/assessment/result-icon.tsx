import { CircleCheck, CircleDashed, CircleSlash, CircleX, Contrast } from "lucide-react";
import { cn } from "@/components/ui/cn";
import type { ItemResult } from "@/lib/domain/readiness/readiness-types";

const LOOKS = {
  pass: { icon: CircleCheck, look: "text-good" },
  partial: { icon: Contrast, look: "text-warn" },
  fail: { icon: CircleX, look: "text-bad" },
  "not-assessed": { icon: CircleDashed, look: "text-ink-3" },
  "not-applicable": { icon: CircleSlash, look: "text-ink-3" },
} as const satisfies Record<ItemResult, unknown>;

/** A result at a glance, where its word stands beside it or in the label of what it is part of. */
export function ResultIcon({ result, className }: { result: ItemResult; className?: string }) {
  const { icon: Icon, look } = LOOKS[result];
  return <Icon aria-hidden className={cn("size-4 shrink-0", look, className)} />;
}
