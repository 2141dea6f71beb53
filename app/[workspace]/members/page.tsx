import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { InvitationList } from "@/components/members/invitation-list";
import { InviteForm } from "@/components/members/invite-form";
import { LeaveForm } from "@/components/members/leave-form";
import { MembersTable } from "@/components/members/members-table";
import { TeamList } from "@/components/teams/team-list";
import { Panel } from "@/components/ui/card";
import { loadMembers } from "@/lib/features/members/loaders";
import { loadTeams } from "@/lib/features/teams/loaders";

export const metadata: Metadata = { title: "Members" };

type Props = { params: Promise<{ workspace: string }> };

export default async function MembersPage({ params }: Props) {
  const { workspace } = await params;
  const [{ members, invitations, people, self, canAdminister, mailed }, { teams, canEdit }] =
    await Promise.all([loadMembers(workspace), loadTeams(workspace)]);
  return (
    <>
      <PageHeader crumbs={[{ label: "Members" }]} title="Members and teams" />
      <div className="flex flex-col gap-6">
        <Panel title="People" flush>
          <MembersTable workspaceSlug={workspace} members={members} canAdminister={canAdminister} />
        </Panel>
        {invitations !== null && (
          <Panel title="Invitations" description="A link works for two weeks, once.">
            <InviteForm workspaceSlug={workspace} mailed={mailed} />
            <InvitationList workspaceSlug={workspace} invitations={invitations} />
          </Panel>
        )}
        <Panel title="Teams">
          <TeamList workspaceSlug={workspace} teams={teams} people={people} canEdit={canEdit} />
        </Panel>
        <Panel title="Leave">
          <LeaveForm
            workspaceSlug={workspace}
            ownsProjects={(self?.projectCount ?? 0) > 0}
            heirs={people.filter((person) => person.value !== self?.accountId)}
          />
        </Panel>
      </div>
    </>
  );
}
