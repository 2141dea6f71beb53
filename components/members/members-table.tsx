import { Avatar } from "@/components/ui/avatar";
import { Badge } from "@/components/ui/badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { MemberRow } from "@/lib/features/members/queries";
import { MemberMenu } from "./member-menu";
import { RoleForm } from "./role-form";
import { WORKSPACE_ROLE_WORDS } from "./wording";

type MembersTableProps = { workspaceSlug: string; members: readonly MemberRow[]; canAdminister: boolean };

/** The people of a workspace; an owner changes roles and standing in place. */
export function MembersTable({ workspaceSlug, members, canAdminister }: MembersTableProps) {
  return (
    <Table caption="Members">
      <TableHead>
        <TableRow>
          <TableHeader>Person</TableHeader>
          <TableHeader>Role</TableHeader>
          <TableHeader numeric>Owns</TableHeader>
          <TableHeader>Joined</TableHeader>
          {canAdminister && (
            <TableHeader>
              <span className="sr-only">Actions</span>
            </TableHeader>
          )}
        </TableRow>
      </TableHead>
      <TableBody>
        {members.map((member) => (
          <TableRow key={member.accountId}>
            <TableHeader scope="row">
              <span className="flex items-center gap-2.5">
                <Avatar name={member.name} />
                <span className="min-w-0">
                  <span className="flex flex-wrap items-center gap-2">
                    {member.name}
                    {member.self && <Badge>You</Badge>}
                    {member.disabled && <Badge tone="warn">Disabled</Badge>}
                  </span>
                  <span className="block font-normal text-ink-3">{member.email}</span>
                </span>
              </span>
            </TableHeader>
            <TableCell>
              {canAdminister ? (
                <RoleForm workspaceSlug={workspaceSlug} member={member} />
              ) : (
                WORKSPACE_ROLE_WORDS[member.role].label
              )}
            </TableCell>
            <TableCell numeric>{member.projectCount}</TableCell>
            <TableCell>
              <Time at={member.joinedAt} show="date" />
            </TableCell>
            {canAdminister && (
              <TableCell>
                <MemberMenu workspaceSlug={workspaceSlug} member={member} heirs={heirsOf(members, member)} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function heirsOf(members: readonly MemberRow[], leaving: MemberRow) {
  return members
    .filter((member) => member.accountId !== leaving.accountId && !member.disabled)
    .map((member) => ({ value: member.accountId, label: member.name }));
}
