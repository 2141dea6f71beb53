import {
  CircleCheck,
  CircleDashed,
  CircleHelp,
  CircleSlash,
  type LucideIcon,
  TriangleAlert,
} from "lucide-react";
import { cn } from "@/components/ui/cn";
import { systemParts } from "@/lib/domain/catalogue/system-map";
import { SYSTEM_PARTS } from "@/lib/domain/catalogue/vocabulary";
import type { Facts } from "@/lib/domain/readiness/facts";

type Mapped = Facts["systemMap"][keyof Facts["systemMap"]];
type Look = { words: string; icon: LucideIcon; className: string };

/** The eight parts every app has, and whether a stranger can reach each. */
export function SystemMapSummary({ systemMap }: { systemMap: Facts["systemMap"] }) {
  return (
    <>
      <p className="font-medium">{messageOf(systemMap)}</p>
      <ul className="mt-1">
        {SYSTEM_PARTS.map((part) => {
          const { words, icon: Icon, className } = lookOf(systemMap[part]);
          return (
            <li
              key={part}
              className="flex items-center gap-2 border-line border-b py-1 text-sm last:border-b-0"
            >
              <span className="min-w-0 flex-1 truncate">{systemParts[part].title}</span>
              <span className={cn("flex items-center gap-1.5", className)}>
                <Icon aria-hidden className="size-4 shrink-0" />
                {words}
              </span>
            </li>
          );
        })}
      </ul>
    </>
  );
}

function lookOf(mapped: Mapped): Look {
  if (mapped === undefined) return { words: "Not mapped", icon: CircleDashed, className: "text-ink-3" };
  if (mapped.use === "unused") return { words: "Not used", icon: CircleSlash, className: "text-ink-3" };
  if (mapped.use === "unknown")
    return { words: "Nobody knows", icon: CircleHelp, className: "text-warn-text" };
  switch (mapped.exposure) {
    case "closed":
      return { words: "Closed", icon: CircleCheck, className: "text-good-text" };
    case "open":
      return { words: "Open to strangers", icon: TriangleAlert, className: "text-bad-text" };
    case "unchecked":
      return { words: "Not checked", icon: CircleHelp, className: "text-warn-text" };
    default:
      return mapped.exposure satisfies never;
  }
}

function messageOf(systemMap: Facts["systemMap"]): string {
  const mapped = Object.values(systemMap);
  if (mapped.length === 0) return "Nobody has drawn the map yet";
  const open = mapped.filter((part) => part.use === "used" && part.exposure === "open").length;
  const unchecked = mapped.filter(
    (part) => part.use === "unknown" || (part.use === "used" && part.exposure === "unchecked"),
  );
  const missing = SYSTEM_PARTS.length - mapped.length + unchecked.length;
  if (open > 0) return open === 1 ? "One part is open to strangers" : `${open} parts are open to strangers`;
  return missing === 0
    ? "Every part is accounted for"
    : `${missing} of ${SYSTEM_PARTS.length} parts are still in the dark`;
}
