import type { ItemLinks } from "@/components/readiness/item-links";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { stages } from "@/lib/domain/catalogue/stages";
import type { NextStep, Readiness } from "@/lib/domain/readiness/readiness-types";

type WelcomeProps = { name: string; readiness: Readiness; steps: readonly NextStep[]; links: ItemLinks };

/** Stands here from the registration until the first change, whoever makes it. */
export function Welcome({ name, readiness, steps, links }: WelcomeProps) {
  const claimed = readiness.trustMix["self-claimed"];
  const first = steps.find((step) => step.kind === "item");
  return (
    <Notice
      className="mb-4"
      title={`${name} is registered. First stage: ${stages[readiness.stage].title}.`}
      actions={
        first && (
          <LinkButton variant="primary" size="sm" href={links.href(first.itemId)}>
            Start with: {links.title(first.itemId)}
          </LinkButton>
        )
      }
    >
      {stages[readiness.stage].sentence}{" "}
      {claimed === 0
        ? "Nothing is answered yet; the next steps below are where an answer counts most."
        : `Triage gave ${claimed} first ${claimed === 1 ? "answer" : "answers"}, all self-claimed until you confirm or prove them. The next steps below come first.`}
    </Notice>
  );
}
