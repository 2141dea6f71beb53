"use client";

import { ActionForm } from "@/components/form/action-form";
import { SubmitButton } from "@/components/ui/submit-button";
import { revokeTokenAction } from "@/lib/features/tokens/actions";

type RevokeTokenFormProps = { workspaceSlug: string; tokenId: string; name: string };

export function RevokeTokenForm({ workspaceSlug, tokenId, name }: RevokeTokenFormProps) {
  const action = revokeTokenAction.bind(null, workspaceSlug);
  return (
    <ActionForm action={action} wording={() => "It was revoked meanwhile."}>
      {() => (
        <>
          <input type="hidden" name="tokenId" value={tokenId} />
          <SubmitButton variant="quiet" size="sm" aria-label={`Revoke the token ${name}`}>
            Revoke
          </SubmitButton>
        </>
      )}
    </ActionForm>
  );
}
