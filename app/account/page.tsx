import type { Metadata } from "next";
import Link from "next/link";
import { AddressForm, PasswordForm, RenameAccountForm } from "@/components/accounts/account-forms";
import { DeleteAccountForm } from "@/components/accounts/delete-account-form";
import { SessionList } from "@/components/sessions/session-list";
import { Panel } from "@/components/ui/card";
import { CreateWorkspaceForm } from "@/components/workspaces/create-workspace-form";
import { DeletedWorkspaces } from "@/components/workspaces/deleted-workspaces";
import { loadAccount } from "@/lib/features/accounts/loaders";
import { loadSessions } from "@/lib/features/sessions/loaders";
import { loadDeletedWorkspaces } from "@/lib/features/workspaces/loaders";

export const metadata: Metadata = { title: "Account" };

export default async function AccountPage() {
  const { profile, memberships, mailed } = await loadAccount();
  const [sessions, deleted] = await Promise.all([loadSessions(), loadDeletedWorkspaces()]);
  return (
    <div className="flex flex-col gap-6">
      <h1 className="font-semibold text-xl">Account</h1>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Panel title="You">
          <RenameAccountForm name={profile.name} />
        </Panel>
        <Panel title="Password">
          <PasswordForm />
        </Panel>
        <Panel title="Signed-in devices">
          <SessionList sessions={sessions} />
        </Panel>
        <Panel title="Address">
          <AddressForm email={profile.email} mailed={mailed} />
        </Panel>
        <Panel title="Workspaces">
          <ul className="mb-4 divide-y divide-line">
            {memberships.map((membership) => (
              <li key={membership.slug} className="flex justify-between gap-3 py-2">
                <Link href={`/${membership.slug}`} className="prose-link">
                  {membership.name}
                </Link>
                <span className="text-ink-3">{membership.role}</span>
              </li>
            ))}
          </ul>
          <DeletedWorkspaces workspaces={deleted} />
          <CreateWorkspaceForm />
        </Panel>
        <Panel title="Delete account">
          <DeleteAccountForm />
        </Panel>
      </div>
    </div>
  );
}
