import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ApiOutcome, ApiProblem } from "@/components/form/api-call";
import { notify } from "@/components/ui/notify";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { OpenedCase } from "@/lib/features/reviews/schema";
import { digestsOf, itemsToLookAt, nextUndecided } from "./case-standing";
import type { ItemProblem } from "./review-context";
import { type CaseAddress, giveVerdict, sendBack, signOff, type Word } from "./review-request";

type Places = {
  /** Unfolds an item. */
  go: (itemId: string) => void;
  /** Leaves a case that is done, for the next one. */
  leave: () => void;
};

export type CaseActs = ReturnType<typeof useCaseActs>;

/** What a reviewer does to an open case: each act is one request, after which the page says what stands. */
export function useCaseActs(address: CaseAddress, { review }: OpenedCase, { go, leave }: Places) {
  const router = useRouter();
  const [catchingUp, startRefresh] = useTransition();
  const [sending, setSending] = useState(false);
  const [itemProblem, setItemProblem] = useState<ItemProblem | null>(null);
  const [caseProblem, setCaseProblem] = useState<ApiProblem | null>(null);
  const [seen, setSeen] = useState<Readonly<Record<string, string>> | null>(null);
  const [given, setGiven] = useState(0);

  const refresh = () => startRefresh(() => router.refresh());
  const sent = async <Value>(request: Promise<ApiOutcome<Value>>): Promise<ApiProblem | null> => {
    setSending(true);
    const outcome = await request;
    setSending(false);
    if (outcome.ok) return null;
    if (outcome.problem.code === "changed-meanwhile") setSeen(digestsOf(review.items));
    if (outcome.problem.status !== 0) refresh();
    return outcome.problem;
  };

  const word = async (itemId: string, verdict: Word["verdict"], comment?: string): Promise<boolean> => {
    const digest = review.items.find((item) => item.itemId === itemId)?.digest ?? "";
    const problem = await sent(giveVerdict(address, itemId, { verdict, digest, comment }));
    setItemProblem(problem && { itemId, message: problem.message, requestId: problem.requestId });
    if (problem !== null) return false;
    setGiven((times) => times + 1);
    refresh();
    const next = nextUndecided(itemsToLookAt({ review }), itemId);
    if (verdict === "approved" && next !== null) go(next);
    return true;
  };
  const finish = async (request: Promise<ApiOutcome<unknown>>, title: string): Promise<ApiProblem | null> => {
    const problem = await sent(request);
    setCaseProblem(problem);
    if (problem !== null) return problem;
    notify({ title });
    leave();
    return null;
  };
  const name = `${scopes[review.scope].title} of ${review.project.name}`;

  return {
    busy: sending || catchingUp,
    given,
    itemProblem,
    caseProblem,
    forgetProblem: () => setCaseProblem(null),
    /** The item digests of before, once the case turned out to have changed under the reader. */
    seen,
    forgetSeen: () => setSeen(null),
    approve: (itemId: string) => void word(itemId, "approved"),
    request: (itemId: string, comment: string) => word(itemId, "changes-requested", comment),
    sign: (comment: string) => {
      const { scope, digest } = review;
      return finish(signOff(address, { scope, digest, comment }), `Signed off ${name}`);
    },
    returnIt: (submissionId: string) => finish(sendBack(address, submissionId), `Sent back ${name}`),
  };
}
