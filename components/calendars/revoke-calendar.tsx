"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeFeedAction } from "@/lib/features/calendars/actions";

type RevokeCalendarProps = { workspaceSlug: string; feedId: string; name: string };

export function RevokeCalendar({ workspaceSlug, feedId, name }: RevokeCalendarProps) {
  const action = revokeFeedAction.bind(null, workspaceSlug);
  return (
    <ActionForm action={action} wording={() => "It was revoked meanwhile."}>
      {() => (
        <>
          <input type="hidden" name="feedId" value={feedId} />
          <SubmitButton variant="quiet" size="sm" aria-label={`Revoke the calendar ${name}`}>
            Revoke
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
