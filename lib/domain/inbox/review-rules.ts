import type { Events } from "../events/events";
import type { Outcome, Told } from "./rule";
import { NOTHING, reviewAgainKey } from "./rule";
import type { HappenedAt, Situation } from "./situation";

/** Whoever reviews the project; its owners where it has nobody, since they may. */
export function submitted(
  { submissionId, scope, again }: Events["submission.submitted"],
  { project, submission, owners }: Situation,
): Outcome {
  if (!project) return NOTHING;
  const reviewers = project.reviewers.length > 0 ? project.reviewers : owners;
  const waits = submission?.status === "submitted";
  return {
    tell: waits
      ? [
          {
            kind: "review-waiting",
            subject: { submissionId, scope, again },
            to: reviewers,
            key: `review:${submissionId}`,
          },
        ]
      : [],
    resolve: [{ key: `changes:${project.id}:${scope}` }, { key: `reassessment:${project.id}` }],
  };
}

export function sentBack(
  { submissionId, scope, itemIds }: Events["submission.sentBack"],
  { project, submission }: Situation,
): Outcome {
  if (!project) return NOTHING;
  const asked: Told = {
    kind: "changes-requested",
    subject: { submissionId, scope, itemIds },
    to: [...(submission ? [submission.submittedBy] : []), ...project.founders],
    key: `changes:${project.id}:${scope}`,
  };
  return {
    tell: submission?.status === "changes-requested" ? [asked] : [],
    resolve: [{ key: `review:${submissionId}` }],
  };
}

/** With the quorum reached the review is over for everybody, before that for who signed. */
export function signed(
  { scope, submissionId, completes, selfApproved }: Events["signoff.recorded"],
  { project, submission }: Situation,
  { by }: HappenedAt,
): Outcome {
  if (!project) return NOTHING;
  const whose = completes || by === null ? {} : { accountId: by };
  return {
    tell: [
      {
        kind: "signed-off",
        subject: { scope, completes, selfApproved },
        to: [...(submission ? [submission.submittedBy] : []), ...project.founders],
        key: `signed:${project.id}:${scope}`,
        latest: true,
      },
    ],
    resolve: [
      ...(submissionId === null ? [] : [{ key: `review:${submissionId}`, ...whose }]),
      { key: reviewAgainKey(project.id, scope), ...whose },
      { key: `unsigned:${project.id}:${scope}` },
    ],
  };
}

export function unsigned({ scope }: Events["signoff.revoked"], { project }: Situation): Outcome {
  if (!project) return NOTHING;
  return {
    tell: [
      {
        kind: "signoff-revoked",
        subject: { scope },
        to: project.founders,
        key: `unsigned:${project.id}:${scope}`,
        latest: true,
      },
    ],
    // Who took it back, and anybody whose own still stands, has nothing left to look at again.
    resolve: signersWithout(project, scope),
  };
}

export function openedThread(
  { threadId, itemId, scope, mentions }: Events["thread.opened"],
  { project, thread }: Situation,
): Outcome {
  if (!project || thread?.resolved) return NOTHING;
  return { tell: conversation({ threadId, itemId, scope }, mentions, project.founders), resolve: [] };
}

export function answeredThread(
  { threadId, mentions }: Events["thread.answered"],
  { thread }: Situation,
): Outcome {
  if (!thread || thread.resolved) return NOTHING;
  const { itemId, scope, writers } = thread;
  return { tell: conversation({ threadId, itemId, scope }, mentions, writers), resolve: [] };
}

export function closedThread({ threadId }: Events["thread.resolved"]): Outcome {
  return { tell: [], resolve: [{ key: `mention:${threadId}` }, { key: `thread:${threadId}` }] };
}

/** Who is mentioned is told so, and not a second time that somebody wrote. */
function conversation(
  place: { threadId: string; itemId: string | null; scope: Events["thread.opened"]["scope"] },
  mentions: readonly string[],
  others: readonly string[],
): readonly Told[] {
  return [
    { kind: "mention", subject: place, to: mentions, key: `mention:${place.threadId}`, latest: true },
    {
      kind: "thread-reply",
      subject: place,
      to: others.filter((id) => !mentions.includes(id)),
      key: `thread:${place.threadId}`,
      latest: true,
    },
  ];
}

function signersWithout(project: NonNullable<Situation["project"]>, scope: string): Outcome["resolve"] {
  const outdated = project.seals.some((seal) => seal.scope === scope && seal.outdated);
  return outdated ? [] : [{ key: reviewAgainKey(project.id, scope) }];
}
