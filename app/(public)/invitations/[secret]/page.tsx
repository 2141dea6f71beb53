import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AcceptInvitationForm } from "@/components/members/accept-invitation-form";
import { JoinByInvitationForm } from "@/components/members/join-by-invitation-form";
import { LinkButton } from "@/components/ui/link-button";
import { loadSession } from "@/lib/auth/viewer";
import { loadInvitation } from "@/lib/features/members/loaders";

export const metadata: Metadata = { title: "Invitation", referrer: "no-referrer" };

type Props = { params: Promise<{ secret: string }> };

export default async function InvitationPage({ params }: Props) {
  const { secret } = await params;
  const [invitation, session] = await Promise.all([loadInvitation(secret), loadSession()]);
  if (!invitation) notFound();
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl">Join {invitation.workspaceName}</h1>
        <p className="mt-1 text-ink-2">
          {invitation.inviterName} invites {invitation.email} to this workspace as {invitation.role}.
        </p>
      </div>
      {session ? (
        <AcceptInvitationForm secret={secret} />
      ) : (
        <JoinByInvitationForm secret={secret} email={invitation.email} />
      )}
      {!session && (
        <LinkButton variant="quiet" href={`/sign-in?next=${encodeURIComponent(`/invitations/${secret}`)}`}>
          I already have an account
        </LinkButton>
      )}
    </div>
  );
}
