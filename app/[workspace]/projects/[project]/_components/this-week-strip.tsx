import {
  CalendarCheck,
  CalendarClock,
  CalendarX,
  CircleCheck,
  CirclePause,
  KeyRound,
  type LucideIcon,
  PhoneCall,
  Rocket,
  TriangleAlert,
  Undo2,
} from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { projectPath } from "@/components/projects/project-links";
import type {
  ReviewThisWeek,
  RolloutThisWeek,
  RotationThisWeek,
  ThisWeek,
} from "@/lib/domain/rhythm/this-week";
import { reviewWords, rolloutWords, rotationWords, type Said, slipWords } from "./this-week-words";

type StripProps = {
  at: { workspace: string; project: string };
  /** Null while nothing recurs. */
  week: ThisWeek | null;
  /** The viewer may choose the day of the review. */
  maySetUp: boolean;
};

/** What this week asks of the project, in one line; a part nobody has set up is left out. */
export function ThisWeekStrip({ at, week, maySetUp }: StripProps) {
  const path = (section: string) => projectPath(at.workspace, at.project, section);
  const { review = null, rollout = null, rotation = null, onCall = [] } = week ?? {};
  const setUp = review === null && maySetUp;
  if (!setUp && !review && !rollout && !rotation && onCall.length === 0) return null;
  return (
    <section
      aria-label="This week"
      className="flex flex-wrap items-center gap-x-5 gap-y-1 border-line border-b py-2 text-sm"
    >
      <h2 className="font-medium text-ink-2 max-sm:w-full">This week</h2>
      {review && <ReviewPart review={review} href={path("/weekly-reviews")} />}
      {rollout && <RolloutPart rollout={rollout} href={path("/rollout")} />}
      {rotation && (
        <RotationPart rotation={rotation} href={path(`/integrations/${rotation.integrationId}`)} />
      )}
      {onCall.length > 0 && (
        <Part icon={PhoneCall} href={path("/runbook?part=on-call")} term="On call today">
          {onCall.join(", ")}
        </Part>
      )}
      {setUp && (
        <Link href={path("/weekly-reviews")} prefetch={false} className="prose-link">
          Set up the weekly review
        </Link>
      )}
    </section>
  );
}

const REVIEW_ICONS = {
  open: CalendarClock,
  held: CalendarCheck,
  due: CalendarClock,
  overdue: TriangleAlert,
  missed: CalendarX,
  "to-come": CalendarClock,
} as const satisfies Record<ReviewThisWeek["state"], LucideIcon>;

function ReviewPart({ review, href }: { review: ReviewThisWeek; href: string }) {
  const said = reviewWords(review);
  return (
    <Part icon={REVIEW_ICONS[review.state]} href={href} term="Review" tone={said.tone}>
      {said.text}
      {review.streak > 0 && <span className="text-ink-3"> · {review.streak} in a row</span>}
    </Part>
  );
}

const ROLLOUT_ICONS = {
  done: CircleCheck,
  paused: CirclePause,
  "gone-back": Undo2,
  "gate-broken": TriangleAlert,
  "under-way": Rocket,
  waiting: Rocket,
} as const satisfies Record<RolloutThisWeek["state"], LucideIcon>;

function RolloutPart({ rollout, href }: { rollout: RolloutThisWeek; href: string }) {
  const said = rolloutWords(rollout);
  const slip = rollout.state === "done" ? null : slipWords(rollout.slipDays);
  return (
    <Part
      icon={ROLLOUT_ICONS[rollout.state]}
      href={href}
      term="Rollout"
      tone={said.tone}
      title={rollout.title}
    >
      {said.text}
      {slip && <span className={TONES[slip.tone]}> · {slip.text}</span>}
    </Part>
  );
}

function RotationPart({ rotation, href }: { rotation: RotationThisWeek; href: string }) {
  const said = rotationWords(rotation);
  return (
    <Part icon={KeyRound} href={href} term="Next rotation" tone={said.tone}>
      <span className="inline-block max-w-48 truncate align-bottom" title={rotation.name}>
        {rotation.name}
      </span>{" "}
      {said.text}
    </Part>
  );
}

const TONES: Readonly<Record<Said["tone"], string>> = {
  plain: "",
  good: "text-good-text",
  warn: "text-warn-text",
  bad: "text-bad-text",
};

type PartProps = {
  icon: LucideIcon;
  href: string;
  term: string;
  tone?: Said["tone"];
  title?: string;
  children: ReactNode;
};

function Part({ icon: Icon, href, term, tone = "plain", title, children }: PartProps) {
  return (
    <span className="inline-flex min-w-0 max-w-full items-center gap-1.5">
      <Icon aria-hidden className={`size-4 shrink-0 ${TONES[tone] || "text-ink-3"}`} />
      <Link href={href} prefetch={false} className="shrink-0 prose-link">
        {term}
      </Link>
      <span className={`min-w-0 ${TONES[tone]}`} title={title}>
        {children}
      </span>
    </span>
  );
}
