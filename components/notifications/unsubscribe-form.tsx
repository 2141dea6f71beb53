"use client";

import { ActionForm } from "@/components/form/action-form";
import { Notice } from "@/components/ui/notice";
import { SubmitButton } from "@/components/ui/submit-button";
import { unsubscribeAction } from "@/lib/features/notifications/actions";

type UnsubscribeFormProps = {
  secret: string;
  /** They are off already. */
  stopped: boolean;
};

/** A button rather than an effect of opening the page: mail scanners open links too. */
export function UnsubscribeForm({ secret, stopped }: UnsubscribeFormProps) {
  return (
    <ActionForm
      action={unsubscribeAction}
      wording={() => "This link leads nowhere any more."}
      className="flex flex-col gap-4"
    >
      {(state) =>
        stopped || state.status === "done" ? (
          <Notice tone="good" role="status" title="These letters have stopped.">
            You can turn them on again under Notifications in the workspace.
          </Notice>
        ) : (
          <>
            <input type="hidden" name="secret" value={secret} />
            <SubmitButton size="lg" pendingLabel="Stopping…">
              Stop these letters
            </SubmitButton>
          </>
        )
      }
    </ActionForm>
  );
}
