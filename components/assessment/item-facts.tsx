import type { ReactNode } from "react";
import { replyTo } from "./answer-choices";
import { answerWords, REPLY_WORDS } from "./conflict";
import type { ItemView } from "./item-view";

/** What was answered, for somebody who reads and does not answer. The result itself has its badge. */
export function ItemFacts({ view }: { view: ItemView }) {
  const { answer } = view.recorded;
  if (answer === null || answer.kind === "result") return null;
  if (answer.kind === "not-applicable") return <Fact term="Why it does not apply">{answer.reason}</Fact>;
  if (!view.question?.parts) return <Fact term="Answer">{answerWords(answer)}</Fact>;
  return view.question.parts.map((text, part) => {
    const reply = replyTo(answer, part);
    return (
      <Fact key={text} term={`${part + 1}. ${text}`}>
        {reply === null ? "Not answered" : REPLY_WORDS[reply]}
      </Fact>
    );
  });
}

export function NoteFact({ children }: { children: ReactNode }) {
  return <Fact term="Note">{children ?? <span className="text-ink-3">No note.</span>}</Fact>;
}

function Fact({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div>
      <p className="text-ink-3 text-sm">{term}</p>
      <div className="min-w-0">{children}</div>
    </div>
  );
}
