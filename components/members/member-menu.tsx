"use client";

import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { ActionForm } from "@/components/form/action-form";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent, DialogTrigger } from "@/components/ui/dialog";
import { Field } from "@/components/ui/field";
import { Select, type SelectOption } from "@/components/ui/select";
import { SubmitButton } from "@/components/ui/submit-button";
import { disableMemberAction, enableMemberAction, removeMemberAction } from "@/lib/features/members/actions";
import type { MemberRow } from "@/lib/features/members/queries";
import { memberRefusalWords } from "./wording";

type MemberMenuProps = { workspaceSlug: string; member: MemberRow; heirs: readonly SelectOption[] };

/** Locking out and removing, behind one button, because neither should be a slip of the hand. */
export function MemberMenu({ workspaceSlug, member, heirs }: MemberMenuProps) {
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger variant="quiet" size="sm" icon aria-label={`Access of ${member.name}`}>
        <Ellipsis aria-hidden />
      </DialogTrigger>
      <DialogContent title={`Access of ${member.name}`} description={member.email}>
        <div className="flex flex-col gap-5">
          <StandingForm workspaceSlug={workspaceSlug} member={member} onDone={close} />
          <RemovalForm workspaceSlug={workspaceSlug} member={member} heirs={heirs} onDone={close} />
        </div>
      </DialogContent>
    </Dialog>
  );
}

type FormProps = { workspaceSlug: string; member: MemberRow; onDone: () => void };

function StandingForm({ workspaceSlug, member, onDone }: FormProps) {
  const action = (member.disabled ? enableMemberAction : disableMemberAction).bind(null, workspaceSlug);
  return (
    <ActionForm
      action={action}
      wording={memberRefusalWords}
      onDone={onDone}
      className="flex flex-col items-start gap-2"
    >
      {() => (
        <>
          <input type="hidden" name="accountId" value={member.accountId} />
          <p className="text-ink-2">
            {member.disabled
              ? "Locked out: sessions and tokens show nothing here. Roles and projects are kept."
              : "Locking somebody out takes effect with their next click, and keeps their roles for later."}
          </p>
          <SubmitButton variant="secondary">{member.disabled ? "Let back in" : "Lock out"}</SubmitButton>
        </>
      )}
    </ActionForm>
  );
}

function RemovalForm({
  workspaceSlug,
  member,
  heirs,
  onDone,
}: FormProps & { heirs: readonly SelectOption[] }) {
  const needsHeir = member.projectCount > 0;
  const action = removeMemberAction.bind(null, workspaceSlug);
  return (
    <ActionForm
      action={action}
      wording={memberRefusalWords}
      onDone={onDone}
      className="flex flex-col items-start gap-3 border-line border-t pt-4"
    >
      {() => (
        <>
          <input type="hidden" name="accountId" value={member.accountId} />
          <p className="text-ink-2">
            Removing takes the person out of the workspace and off every project. What they wrote stays, under
            their name.
          </p>
          {needsHeir && (
            <Field
              label={`Who takes over ${member.projectCount === 1 ? "the project" : "the projects"} they own?`}
            >
              {(control) => (
                <Select
                  {...control}
                  name="projectsTo"
                  defaultValue=""
                  placeholder="Choose a person"
                  options={heirs}
                />
              )}
            </Field>
          )}
          <div className="flex gap-2">
            <SubmitButton variant="danger">Remove {member.name}</SubmitButton>
            <Button onClick={onDone}>Cancel</Button>
          </div>
        </>
      )}
    </ActionForm>
  );
}
