"use client";

import { ActionForm } from "@/components/form/action-form";
import { Panel } from "@/components/ui/card";
import { Checkbox } from "@/components/ui/checkbox";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { configureNotificationsAction } from "@/lib/features/notifications/actions";
import type { ChosenNotification } from "@/lib/features/notifications/schema";

type PreferencesFormProps = { workspaceSlug: string; preferences: readonly ChosenNotification[] };

/** One row per kind; what needs the person cannot be kept out of the inbox. */
export function PreferencesForm({ workspaceSlug, preferences }: PreferencesFormProps) {
  const action = configureNotificationsAction.bind(null, workspaceSlug);
  const groups = [
    {
      title: "Needs you",
      description: "Always in the inbox. Choose what comes by mail too.",
      kinds: preferences.filter((each) => each.needsAction),
    },
    {
      title: "For your information",
      description: "Choose where it reaches you, if at all.",
      kinds: preferences.filter((each) => !each.needsAction),
    },
  ];
  return (
    <ActionForm
      action={action}
      wording={() => "What needs you always shows in the inbox. Nothing was saved."}
      className="flex flex-col gap-4"
    >
      {(state) => (
        <>
          {groups.map(({ title, description, kinds }) => (
            <Panel key={title} title={title} description={description} flush>
              <ul className="divide-y divide-line">
                {kinds.map((each) => (
                  <KindRow key={each.kind} {...each} />
                ))}
              </ul>
            </Panel>
          ))}
          <div className="flex flex-wrap items-center gap-3">
            <SubmitButton pendingLabel="Saving…">Save notifications</SubmitButton>
            {state.status === "done" && (
              <Notice tone="good" role="status" title="Saved." className="py-1.5" />
            )}
          </div>
        </>
      )}
    </ActionForm>
  );
}

function KindRow({ kind, title, explanation, inApp, inAppIsAChoice, mail }: ChosenNotification) {
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-1 px-4 py-2">
      <div className="min-w-0 flex-1 basis-64">
        <p className="font-medium">{title}</p>
        <p className="text-ink-3 text-sm">{explanation}</p>
      </div>
      <div className="flex w-44 shrink-0 gap-2 sm:justify-end">
        {inAppIsAChoice && (
          <Checkbox
            name="inApp"
            value={kind}
            defaultChecked={inApp}
            aria-label={`${title}: inbox`}
            label="Inbox"
            className="mr-4"
          />
        )}
        <Checkbox name="mail" value={kind} defaultChecked={mail} aria-label={`${title}: mail`} label="Mail" />
      </div>
    </li>
  );
}
