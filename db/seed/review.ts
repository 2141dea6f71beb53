import type { ProjectScope } from "@/lib/auth/scope";
import { loadFacts } from "@/lib/db/facts";
import { within } from "@/lib/db/within";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import { sealFacts } from "@/lib/domain/readiness/digests";
import type { Seals } from "@/lib/domain/readiness/seals";
import { recordSignoff } from "@/lib/features/signoffs/commands/record-signoff";
import { setQuorum } from "@/lib/features/signoffs/commands/set-quorum";
import { sendBack } from "@/lib/features/submissions/commands/send-back";
import { submitScope } from "@/lib/features/submissions/commands/submit-scope";
import { listSubmissions } from "@/lib/features/submissions/queries";
import { addComment } from "@/lib/features/threads/commands/add-comment";
import { openThread } from "@/lib/features/threads/commands/open-thread";
import { resolveThread } from "@/lib/features/threads/commands/resolve-thread";
import { listThreads } from "@/lib/features/threads/queries";
import { giveVerdict } from "@/lib/features/verdicts/commands/give-verdict";
import { scopeIn } from "./gather";
import { granted } from "./granted";
import type { PlayedProject } from "./perform";
import type { ReviewAction, ThreadSubject } from "./story";

/** Does one thing between founders and reviewers, for the state that stands at that moment. */
export async function review(
  stage: PlayedProject,
  scope: ProjectScope,
  action: ReviewAction,
): Promise<unknown> {
  switch (action.do) {
    case "submit":
      return granted(await submitScope(scope, { scope: action.scope, note: action.note }));
    case "approve":
      return giveWord(scope, { itemId: action.itemId, verdict: "approved" });
    case "ask-to-change": {
      const { itemId, comment } = action;
      return giveWord(scope, { itemId, verdict: "changes-requested", comment });
    }
    case "send-back":
      return granted(await sendBack(scope, { submissionId: await waiting(scope, action.scope) }));
    case "sign": {
      const digest = (await sealsOf(scope)).scopes[action.scope];
      return granted(await recordSignoff(scope, { scope: action.scope, digest, comment: action.comment }));
    }
    case "quorum":
      return granted(await setQuorum(scope, { quorum: action.quorum }));
    case "say":
      return say(stage, scope, action);
    case "settle":
      return granted(await resolveThread(scope, { threadId: (await threadOn(scope, action.about)) ?? "" }));
    default:
      return action satisfies never;
  }
}

type Word = { itemId: string; verdict: "approved" | "changes-requested"; comment?: string };

async function giveWord(scope: ProjectScope, word: Word): Promise<void> {
  const digest = (await sealsOf(scope)).items[word.itemId] ?? "";
  granted(await giveVerdict(scope, { ...word, digest }));
}

async function say(
  { gathered }: PlayedProject,
  scope: ProjectScope,
  { about, body, mentions }: Extract<ReviewAction, { do: "say" }>,
): Promise<void> {
  const told = mentions.map((person) => {
    const { actor } = scopeIn(gathered.scopes, person);
    if (actor.kind !== "person") throw new Error("Only people are mentioned.");
    return actor.accountId;
  });
  const threadId = await threadOn(scope, about);
  if (threadId === null) granted(await openThread(scope, { ...about, body, mentions: told }));
  else granted(await addComment(scope, { threadId, body, mentions: told }));
}

async function threadOn(scope: ProjectScope, about: ThreadSubject): Promise<string | null> {
  const [thread] = await listThreads(scope, { ...about, limit: 1 });
  return thread?.id ?? null;
}

async function waiting(scope: ProjectScope, about: ScopeId): Promise<string> {
  const [submission] = await listSubmissions(scope, { scope: about, status: "submitted", limit: 1 });
  if (!submission) throw new Error(`Nobody submitted ${about}.`);
  return submission.id;
}

function sealsOf(scope: ProjectScope): Promise<Seals> {
  return within(scope, async (tx) =>
    sealFacts(currentCatalogue, await loadFacts(tx, scope.workspaceId, scope.projectId)),
  );
}
