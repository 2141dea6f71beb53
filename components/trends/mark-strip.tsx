import {
  BookOpen,
  CalendarCheck,
  CalendarMinus,
  CalendarX,
  FilePen,
  FileWarning,
  type LucideIcon,
  Ruler,
  Shield,
  ShieldOff,
} from "lucide-react";
import { Badge, type Tone } from "@/components/ui/badge";
import { Time } from "@/components/ui/time";
import { causesInWords } from "@/lib/domain/trends/cause-words";
import type { MarkedKind, TrendMark } from "@/lib/domain/trends/marks";

const LOOKS = {
  "evidence-expired": { icon: CalendarX, word: "Evidence expired", tone: "warn" },
  "waiver-granted": { icon: Shield, word: "Risk accepted", tone: "accent" },
  "waiver-ended": { icon: ShieldOff, word: "Waiver ended", tone: "warn" },
  signed: { icon: FilePen, word: "Signed", tone: "good" },
  "signoff-outdated": { icon: FileWarning, word: "Sign-off outdated", tone: "bad" },
  "catalogue-changed": { icon: BookOpen, word: "Catalogue changed", tone: "neutral" },
  "rules-changed": { icon: Ruler, word: "Rules changed", tone: "neutral" },
  "review-held": { icon: CalendarCheck, word: "Review held", tone: "good" },
  "review-missed": { icon: CalendarMinus, word: "Review missed", tone: "bad" },
} as const satisfies Record<MarkedKind, { icon: LucideIcon; word: string; tone: Tone }>;

type MarkStripProps = {
  marks: readonly TrendMark[];
  /** The first and the last instant of the line above. */
  from: string;
  to: string;
  titleOf: (itemId: string) => string;
};

const LISTED = 8;

/** What happened below the line, at its place in time, and as a list; newest first. */
export function MarkStrip({ marks, from, to, titleOf }: MarkStripProps) {
  if (marks.length === 0) return null;
  const start = Date.parse(from);
  const span = Math.max(1, Date.parse(to) - start);
  const listed = marks.toReversed().slice(0, LISTED);
  return (
    <div className="mt-3 flex flex-col gap-2">
      <div aria-hidden className="relative ml-9 h-5 border-line border-b">
        {marks.map((mark) => {
          const { icon: Icon } = LOOKS[mark.kind];
          const place = ((Date.parse(mark.at) - start) / span) * 100;
          return (
            <Icon
              key={`${mark.at} ${mark.kind}`}
              className="absolute top-0 size-4 -translate-x-1/2 bg-surface text-ink-2"
              style={{ left: `${Math.min(100, Math.max(0, place))}%` }}
            />
          );
        })}
      </div>
      <ul className="flex flex-col gap-1 text-sm">
        {listed.map((mark) => (
          <li key={`${mark.at} ${mark.kind}`} className="flex flex-wrap items-baseline gap-x-2">
            <Badge icon={LOOKS[mark.kind].icon} tone={LOOKS[mark.kind].tone} look="plain">
              {LOOKS[mark.kind].word}
            </Badge>
            <span className="min-w-0 text-ink-2">{causesInWords(mark.causes, titleOf, 1)}</span>
            <Time at={mark.at} show="date" className="text-ink-3" />
          </li>
        ))}
        {marks.length > LISTED && (
          <li className="text-ink-3">{marks.length - LISTED} earlier ones are drawn above.</li>
        )}
      </ul>
    </div>
  );
}
