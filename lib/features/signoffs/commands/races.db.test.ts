import { describe, expect, it } from "vitest";
import type { ProjectScope } from "@/lib/auth/scope";
import { aReviewedProject, type ReviewCast, scopeDigestOf } from "@/lib/db/testing/review";
import { aProject, granted, onProject } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { applyChange, emptyFacts } from "@/lib/domain/readiness/change";
import { sealFacts } from "@/lib/domain/readiness/digests";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { recordSignoff } from "./record-signoff";

/** One race is one signature against one edit, begun at the same time. */
const RACES = Number(process.env.LAUNCHWORTHY_RACES ?? 1_000);
const WORKSPACES = 4;
const PROJECTS_EACH = 5;

const scope = "scorecard";
const itemId = "safe-errors";

type Track = { project: ProjectScope; review: ProjectScope; version: number; round: number };

async function theTracks(): Promise<Track[]> {
  const casts = await Promise.all(
    Array.from({ length: WORKSPACES }, (_, at) => aReviewedProject(`Race ${at}`)),
  );
  return (await Promise.all(casts.map(tracksOf))).flat();
}

async function tracksOf({ ada, rae }: ReviewCast): Promise<Track[]> {
  return Promise.all(
    Array.from({ length: PROJECTS_EACH }, async (_, at) => {
      const project = await aProject(ada, { name: `Track ${at}` });
      granted(await submitScope(project, { scope }));
      return { project, review: await onProject(rae, project, "reviewer"), version: 0, round: 0 };
    }),
  );
}

/** @returns whether the signature was given */
async function race(track: Track): Promise<boolean> {
  const digest = await scopeDigestOf(track.review, scope);
  track.round += 1;
  const [signed] = await Promise.all([recordSignoff(track.review, { scope, digest }), edit(track)]);
  if (!signed.ok) expect(signed.reason.code).toBe("changed-meanwhile");
  return signed.ok;
}

/** Every third edit is to the evidence, so that both doors run against the signature. */
async function edit(track: Track): Promise<void> {
  const { project, round } = track;
  if (round % 3 === 0) {
    const content = { kind: "note", body: `Seen in round ${round}.` } as const;
    granted(await addEvidence(project, { title: "Look", itemIds: [itemId], content }));
    return;
  }
  const result = round % 2 === 0 ? "pass" : "fail";
  const given = { itemId, answer: { kind: "result", result } as const, note: `Round ${round}` };
  track.version = granted(await recordAnswer(project, { ...given, version: track.version })).version;
}

/** For every sign-off of a project, the digest it stored beside that of the facts up to its revision. */
async function sealedAndFolded(project: ProjectScope) {
  const { signoffs, revisions } = await within(project, async (tx) => ({
    signoffs: await tx
      .selectFrom("signoff")
      .select(["digest", "revision"])
      .where("projectId", "=", project.projectId)
      .execute(),
    revisions: await tx
      .selectFrom("revision")
      .select(["number", "change"])
      .where("projectId", "=", project.projectId)
      .orderBy("number")
      .execute(),
  }));
  let facts = emptyFacts();
  const digests = new Map<number, string>();
  const sealed = new Set(signoffs.map(({ revision }) => revision));
  for (const { number, change } of revisions) {
    facts = applyChange(facts, change);
    if (sealed.has(number)) digests.set(number, sealFacts(currentCatalogue, facts).scopes[scope]);
  }
  return signoffs.map(({ digest, revision }) => ({ digest, folded: digests.get(revision) }));
}

describe("A signature against an edit", () => {
  it(
    "seals, every time, exactly the content its digest is of",
    async () => {
      const tracks = await theTracks();
      const outcomes = await Promise.all(
        tracks.map(async (track) => {
          const rounds = Math.ceil(RACES / tracks.length);
          const signed: boolean[] = [];
          for (let round = 0; round < rounds; round += 1) signed.push(await race(track));
          return signed;
        }),
      );

      const seals = (await Promise.all(tracks.map(({ project }) => sealedAndFolded(project)))).flat();
      const given = outcomes.flat().filter(Boolean);
      expect(outcomes.flat().length).toBeGreaterThanOrEqual(RACES);
      expect(seals).toHaveLength(given.length);
      expect(seals.filter(({ digest, folded }) => digest !== folded)).toEqual([]);
      // Both sides win now and then, or this was no race.
      expect(given.length).toBeGreaterThan(0);
      expect(given.length).toBeLessThan(outcomes.flat().length);
    },
    60_000 + RACES * 60,
  );

  it("never counts one person twice, however often they sign at once", async () => {
    const { project, review } = await aReviewedProject("Double click");
    granted(await submitScope(project, { scope }));
    const digest = await scopeDigestOf(review, scope);

    const signed = await Promise.all(
      Array.from({ length: 5 }, () => recordSignoff(review, { scope, digest })),
    );

    expect(signed.filter(({ ok }) => ok)).toHaveLength(1);
    for (const each of signed) if (!each.ok) expect(each.reason.code).toBe("already-signed");
  });
});
