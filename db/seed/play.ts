import { atInstant } from "@/lib/clock";
import type { Instant } from "@/lib/domain/readiness/facts";
import { advanceRollouts } from "@/lib/jobs/advance-rollouts";
import { ageReadiness } from "@/lib/jobs/age-readiness";
import { judgeDecisions } from "@/lib/jobs/judge-decisions";
import { judgeDuePlans } from "@/lib/jobs/judge-due-plans";
import { openReviews } from "@/lib/jobs/open-reviews";
import { rollUpWeeks } from "@/lib/jobs/roll-up-weeks";
import { takeSnapshots } from "@/lib/jobs/take-snapshots";
import type { PersonKey } from "./cast";
import type { Gathered } from "./gather";
import { openStage, type PlayedProject, perform, register, scopeOn } from "./perform";
import { reviewCues } from "./reviews";
import type { Story } from "./story";
import { dayOf, minutesAfter, startOf } from "./when";

/** A workspace and what happens in it. */
export type Act = { gathered: Gathered; stories: readonly Story[] };

type Cue = { at: Instant; about: string; perform: () => Promise<unknown> };

/**
 * Plays the stories day by day, each thing through the command that people use and with the clock set to its
 * moment. Every night time does its own work, as the jobs would have let it: proof ages, and at the end the
 * daily and weekly history is written for the whole range.
 */
export async function play(acts: readonly Act[], installedAt: Instant): Promise<void> {
  const parts = acts.map((act) => Map.groupBy(cuesOf(act, installedAt), ({ at }) => dayOf(at)));
  const days = new Set(parts.flatMap((part) => [...part.keys()]));
  const rolling = firstRollout(acts, installedAt);
  for (const day of nightsUntil(installedAt, days)) {
    const night = `${day}T00:05:00.000Z`;
    await atInstant(night, passTime);
    // Half of the nights lie before the first rollout; asking for it then only costs time.
    if (rolling !== null && rolling < night) await atInstant(night, advanceRollouts);
    await Promise.all(parts.map((part) => playDay(part.get(day) ?? [])));
  }
  await atInstant(installedAt, async () => {
    await passTime();
    await judgeDuePlans();
    await advanceRollouts();
    for (const { gathered } of acts) {
      await takeSnapshots(gathered.workspaceId);
      await rollUpWeeks(gathered.workspaceId);
    }
  });
}

/** What the minutely jobs would have done by now: proof aged, waivers ran out, decisions lost their ground. */
async function passTime(): Promise<void> {
  await openReviews();
  await ageReadiness();
  await judgeDecisions();
}

function firstRollout(acts: readonly Act[], installedAt: Instant): Instant | null {
  const steps = acts.flatMap(({ stories }) => stories.flatMap(({ timeline }) => timeline));
  const planned = steps.filter(({ actions }) => actions.some((action) => action.do === "plan-rollout"));
  return planned.map(({ moment }) => startOf(moment, installedAt)).sort()[0] ?? null;
}

function cuesOf({ gathered, stories }: Act, installedAt: Instant): Cue[] {
  const stages = stories.map((story) => openStage(gathered, story, installedAt));
  const cues = stages.flatMap((stage, place) => cuesOfStory(stage, place));
  return cues.sort((one, other) => (one.at < other.at ? -1 : 1));
}

const MINUTES_PER_ACTION = 2;
/** Two projects never act in the very same second, so that the audit log reads in order. */
const MINUTES_BETWEEN_PROJECTS = 7 / 60;

function cuesOfStory(stage: PlayedProject, place: number): Cue[] {
  const { story, installedAt } = stage;
  const offset = place * MINUTES_BETWEEN_PROJECTS;
  const begin = minutesAfter(startOf(story.registered, installedAt), offset);
  const first: Cue = { at: begin, about: story.name, perform: () => register(stage) };
  const rest = story.timeline.flatMap(({ moment, actions, who }) => {
    const from = minutesAfter(startOf(moment, installedAt), offset + MINUTES_PER_ACTION);
    return actions.map((action, index): Cue => {
      const at = minutesAfter(from, index * MINUTES_PER_ACTION);
      const about = `${story.name}: ${JSON.stringify(action)}`;
      return { at, about, perform: () => perform(stage, action, who ?? story.founder, at) };
    });
  });
  return [first, ...rest, ...reviewCuesOf(stage)];
}

function reviewCuesOf(stage: PlayedProject): Cue[] {
  const { story, gathered, installedAt } = stage;
  if (!story.reviews) return [];
  const scopeOf = (person: PersonKey) => scopeOn(stage, person);
  return reviewCues({ gathered, installedAt, scopeOf }, story.reviews).map(({ about, ...cue }) => ({
    ...cue,
    about: `${story.name}: ${about}`,
  }));
}

async function playDay(cues: readonly Cue[]): Promise<void> {
  for (const { at, about, perform } of cues) {
    try {
      await atInstant(at, perform);
    } catch (error) {
      throw new Error(`The story does not work out at ${at}. ${about}`, { cause: error });
    }
  }
}

/** Every day from the first on which something happens to the day of installation. */
function nightsUntil(installedAt: Instant, days: ReadonlySet<string>): string[] {
  const last = dayOf(installedAt);
  const nights: string[] = [];
  for (let day = [...days].sort()[0] ?? last; day <= last; ) {
    nights.push(day);
    day = dayOf(minutesAfter(`${day}T00:00:00.000Z`, 24 * 60));
  }
  return nights;
}
