import type { ProjectScope } from "@/lib/auth/scope";
import { dayIn } from "@/lib/domain/inbox/snooze";
import { addDays } from "@/lib/domain/readiness/days";
import type { Day, Instant } from "@/lib/domain/readiness/facts";
import { startOfDayIn } from "@/lib/domain/weekly-reviews/iso-week";
import type { RowDecision } from "@/lib/domain/weekly-reviews/review";
import { agreeAction } from "@/lib/features/weekly-reviews/commands/agree-action";
import { closeReview } from "@/lib/features/weekly-reviews/commands/close-review";
import { decideRow } from "@/lib/features/weekly-reviews/commands/decide-row";
import { decideRows } from "@/lib/features/weekly-reviews/commands/decide-rows";
import { scheduleReviews } from "@/lib/features/weekly-reviews/commands/schedule-reviews";
import { completeAction } from "@/lib/features/weekly-reviews/commands/settle-action";
import { startReview } from "@/lib/features/weekly-reviews/commands/start-review";
import { listActions } from "@/lib/features/weekly-reviews/queries/review-actions";
import { getReview, listReviews } from "@/lib/features/weekly-reviews/queries/weekly-reviews";
import type { WeeklyReview } from "@/lib/features/weekly-reviews/schema";
import { openReviews } from "@/lib/jobs/open-reviews";
import { PEOPLE, type PersonKey } from "./cast";
import { type Gathered, scopeIn } from "./gather";
import { granted } from "./granted";
import { type Moment, minutesAfter, startOf } from "./when";

/** What was decided, agreed or finished in one week's review; what is not told is kept. */
export type ToldReview = {
  /** By the name of the integration. */
  decisions?: Readonly<Record<string, { decision: RowDecision; note: string }>>;
  agrees?: readonly { text: string; owner: PersonKey; inDays: number }[];
  /** Actions by their text. */
  finishes?: readonly string[];
};

/** How a project holds its weekly reviews; weeks are counted back from the one that runs on installation. */
export type ToldReviews = {
  /** Once something is listed. */
  from: Moment;
  /** How long ago this week's day is: 0, and the review waits open on installation. */
  daysBeforeToday: number;
  lead: PersonKey;
  minutes: number;
  missed?: readonly number[];
  weeks?: Readonly<Record<number, ToldReview>>;
};

type Stage = {
  gathered: Gathered;
  installedAt: Instant;
  scopeOf: (person: PersonKey) => Promise<ProjectScope>;
};
export type ReviewCue = { at: Instant; about: string; perform: () => Promise<unknown> };

/** Mid-morning, after the night's jobs in every zone of the demo. */
const HELD_AFTER_HOURS = 10;

/** Every review of a project from the choice of its day to today, at their instants. */
export function reviewCues(stage: Stage, told: ToldReviews): ReviewCue[] {
  const { timeZone } = stage.gathered.company;
  const first = minutesAfter(startOf(told.from, stage.installedAt), 9 * 60);
  const choose: ReviewCue = { at: first, about: "choosing the day", perform: () => chooseDay(stage, told) };
  const today = dayIn(timeZone, stage.installedAt);
  const cues = [choose];
  for (let weeksAgo = 0; ; weeksAgo += 1) {
    const day = addDays(today, -told.daysBeforeToday - 7 * weeksAgo);
    const opens = startOfDayIn(day, timeZone);
    if (opens <= first) return cues;
    cues.push(...cuesOfDay(stage, { told, weeksAgo, opens }));
  }
}

function cuesOfDay(
  stage: Stage,
  { told, weeksAgo, opens }: { told: ToldReviews; weeksAgo: number; opens: Instant },
): ReviewCue[] {
  const { workspaceId } = stage.gathered;
  const open = { at: opens, about: "opening", perform: () => openReviews(workspaceId) };
  const waits = weeksAgo === 0 && told.daysBeforeToday === 0;
  if (waits || told.missed?.includes(weeksAgo)) return [open];
  const at = minutesAfter(opens, HELD_AFTER_HOURS * 60);
  const ends = minutesAfter(at, lengthOf(told.minutes, weeksAgo));
  const about = `the review of ${weeksAgo} weeks ago`;
  let reviewId = "";
  return [
    open,
    { at, about, perform: async () => (reviewId = await start(stage, told)) },
    { at: ends, about, perform: () => hold(stage, told, { reviewId, weeksAgo, today: ends.slice(0, 10) }) },
  ];
}

async function chooseDay({ gathered, installedAt, scopeOf }: Stage, told: ToldReviews): Promise<void> {
  const today = dayIn(gathered.company.timeZone, installedAt);
  const weekday = new Date(`${addDays(today, -told.daysBeforeToday)}T00:00:00Z`).getUTCDay() || 7;
  granted(await scheduleReviews(await scopeOf(told.lead), { weekday, on: true }));
}

async function start({ scopeOf }: Stage, { lead }: ToldReviews): Promise<string> {
  const scope = await scopeOf(lead);
  const [newest] = await listReviews(scope, { limit: 1 });
  if (newest?.status !== "open") throw new Error("No review is open on its day.");
  return granted(await startReview(scope, { reviewId: newest.id })).reviewId;
}

async function hold(
  { gathered, scopeOf }: Stage,
  { lead, weeks }: ToldReviews,
  { reviewId, weeksAgo, today }: { reviewId: string; weeksAgo: number; today: Day },
): Promise<void> {
  const scope = await scopeOf(lead);
  const told = weeks?.[weeksAgo] ?? {};
  await decide(scope, await getReview(scope, reviewId), told);
  await act(scope, gathered, told, today);
  granted(await closeReview(scope, { reviewId }));
}

/** No two weeks take the same time. */
function lengthOf(minutes: number, weeksAgo: number): number {
  return minutes + ((weeksAgo * 7) % 11) - 5;
}

async function decide(
  scope: ProjectScope,
  review: WeeklyReview,
  { decisions = {} }: ToldReview,
): Promise<void> {
  const reviewId = review.id;
  const told = review.contents.filter(({ subject }) => decisions[subject.name] !== undefined);
  for (const { id, version, subject } of told) {
    const changes = decisions[subject.name];
    if (changes) granted(await decideRow(scope, { reviewId, rowId: id, version, changes }));
  }
  const kept = review.contents.filter((row) => !told.includes(row));
  if (kept.length === 0) return;
  const rows = kept.map(({ id, version }) => ({ rowId: id, version, decision: "keep" as const }));
  granted(await decideRows(scope, { reviewId, rows: { decisions: rows } }));
}

async function act(
  scope: ProjectScope,
  gathered: Gathered,
  { agrees = [], finishes = [] }: ToldReview,
  today: Day,
): Promise<void> {
  for (const { text, owner, inDays } of agrees) {
    const ownerId = accountOf(gathered, owner);
    granted(await agreeAction(scope, { text, ownerId, dueOn: addDays(today, inDays) }));
  }
  if (finishes.length === 0) return;
  const open = await listActions(scope, { state: "open" });
  for (const text of finishes) {
    const action = open.find((each) => each.text === text);
    if (!action) throw new Error(`Nothing of the kind was agreed: "${text}".`);
    granted(await completeAction(scope, { actionId: action.id, version: action.version }));
  }
}

function accountOf({ scopes }: Gathered, person: PersonKey): string {
  const { actor } = scopeIn(scopes, person);
  if (actor.kind !== "person") throw new Error(`${PEOPLE[person].name} is nobody.`);
  return actor.accountId;
}
