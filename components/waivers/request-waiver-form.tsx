"use client";

import { ActionForm } from "@/components/form/action-form";
import { Field } from "@/components/ui/field";
import { LinkButton } from "@/components/ui/link-button";
import { Select } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import { type ProjectAt, requestWaiverAction } from "@/lib/features/waivers/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { waiverRefusalWords } from "./wording";

type RequestWaiverFormProps = {
  at: ProjectAt;
  /** What fails and may be accepted, worst first. */
  choices: readonly { itemId: string; title: string }[];
  chosen: string | null;
  /** The waiver this one is to follow, with its words to begin from. */
  renewal: { waiverId: string; reason: string; compensatingControl: string } | null;
  /** Days as YYYY-MM-DD in the workspace's zone. */
  days: { first: string; usual: string; last: string };
  doneHref: string;
};

/** Asks that a risk be accepted for a while. What was typed stays when something is wrong with it. */
export function RequestWaiverForm(props: RequestWaiverFormProps) {
  const { at, choices, chosen, renewal, days, doneHref } = props;
  const text = (data: FormData, name: string) => String(data.get(name) ?? "");
  const send = (_: unknown, data: FormData) =>
    requestWaiverAction(at, {
      itemId: text(data, "itemId"),
      reason: text(data, "reason"),
      compensatingControl: text(data, "compensatingControl"),
      expiresAt: text(data, "expiresAt") || null,
      renews: renewal?.waiverId ?? null,
    });
  return (
    <ActionForm
      action={send}
      wording={waiverRefusalWords}
      onDone={() => window.location.assign(doneHref)}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          <Field label="Item" error={issuesOf(state, "itemId")}>
            {(control) => (
              <Select
                {...control}
                name="itemId"
                defaultValue={chosen ?? ""}
                placeholder="Choose what fails"
                options={choices.map(({ itemId, title }) => ({ value: itemId, label: title }))}
              />
            )}
          </Field>
          <Field
            label="Why is the risk acceptable for now?"
            hint="Who can be harmed, how badly, and why waiting is better than fixing. Markdown works."
            error={issuesOf(state, "reason")}
          >
            {(control) => <Textarea {...control} name="reason" rows={3} defaultValue={renewal?.reason} />}
          </Field>
          <Field
            label="What limits the damage until it is fixed?"
            hint="The compensating control: an allow-list, a manual check, fewer users. Markdown works."
            error={issuesOf(state, "compensatingControl")}
          >
            {(control) => (
              <Textarea
                {...control}
                name="compensatingControl"
                rows={3}
                defaultValue={renewal?.compensatingControl}
              />
            )}
          </Field>
          <TextField
            label="Last day"
            hint="Thirty days unless you say otherwise, ninety at most. It ends by itself."
            type="date"
            name="expiresAt"
            min={days.first}
            max={days.last}
            defaultValue={days.usual}
            fieldClassName="max-w-64"
            error={issuesOf(state, "expiresAt")}
          />
          <div className="flex flex-wrap gap-2">
            <SubmitButton pendingLabel="Sending…">
              {renewal ? "Ask for the renewal" : "Ask for the waiver"}
            </SubmitButton>
            <LinkButton href={doneHref}>Cancel</LinkButton>
          </div>
        </>
      )}
    </ActionForm>
  );
}
