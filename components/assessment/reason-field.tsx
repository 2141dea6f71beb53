"use client";

import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { useAssessment } from "./assessment-provider";
import type { ItemView } from "./item-view";
import { isComplete } from "./recorded";
import { TYPING_PAUSE_MS } from "./typing-pause";

export const REASON_FIELD_ID = "item-reason";
const REASON_MAX = 1_000;

/** Why an item does not apply. Without it there is no answer to save. */
export function ReasonField({
  view,
  reason,
  id = REASON_FIELD_ID,
}: {
  view: ItemView;
  reason: string;
  id?: string;
}) {
  const { queue } = useAssessment();
  const incomplete = !isComplete({ kind: "not-applicable", reason });
  return (
    <Field
      id={id}
      label="Why does this not apply?"
      hint={isClaim(view) ? CLAIM_WORDS : undefined}
      error={incomplete && reason !== "" ? "Not saved yet: a few words more." : null}
    >
      {(control) => (
        <>
          <Textarea
            {...control}
            rows={2}
            maxLength={REASON_MAX}
            value={reason}
            onChange={(event) =>
              queue.edit(
                view.id,
                { answer: { kind: "not-applicable", reason: event.target.value } },
                TYPING_PAUSE_MS,
              )
            }
            onBlur={() => queue.flush()}
          />
          {reason === "" && <p className="text-sm text-warn-text">Not saved until you give a reason.</p>}
        </>
      )}
    </Field>
  );
}

const CLAIM_WORDS =
  "On a blocker this is a claim: it counts as unknown until a reviewer approves it, and holds the score down like any unknown.";

/** "Not applicable" on a blocker is a claim, not an exemption. */
export function isClaim(view: Pick<ItemView, "severity">): boolean {
  return view.severity === "critical" || view.severity === "blocker";
}
