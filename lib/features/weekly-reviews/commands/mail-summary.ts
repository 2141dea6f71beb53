import "server-only";
import { sql } from "kysely";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { can, type ProjectRole, type WorkspaceRole } from "@/lib/domain/access/grants";
import { mailIsConfigured } from "@/lib/mail/transport";
import { refuse } from "@/lib/result";
import { type MailSummaryRefusal, mailSummaryInput } from "../schema";
import { lockedReview } from "./locked-review";

/** Mails the summary of a closed review to people who may read the project. */
export const mailSummary = projectCommand<typeof mailSummaryInput, { to: number }, MailSummaryRefusal>({
  permission: "weeklyReview.run",
  input: mailSummaryInput,
  async run(context) {
    const { reviewId } = context.input;
    const review = await lockedReview(context, reviewId);
    if (review.status !== "closed") return refuse({ code: "review-still-open" });
    const to = [...new Set(context.input.to)];
    const accountIds = await outsiders(context, to);
    if (accountIds.length > 0) return refuse({ code: "readers-outside", accountIds });
    if (!mailIsConfigured()) return refuse({ code: "no-mail-server" });
    return {
      ok: true,
      value: { to: to.length },
      event: { type: "weeklyReview.mailed", data: { reviewId, to } },
      jobs: to.map((accountId) => ({ name: "mail-review", payload: { reviewId, accountId } })),
    };
  },
});

type Standing = { id: string; role: WorkspaceRole; projectRole: ProjectRole | null };

async function outsiders(
  { tx, scope, project }: ProjectContext,
  accountIds: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await sql<Standing>`
    select m."accountId" "id", m."role", pm."role" "projectRole" from member m
    join account a on a."id" = m."accountId" and a."disabledAt" is null and a."deletedAt" is null
    left join project_member pm on pm."workspaceId" = m."workspaceId" and pm."projectId" = ${project.id}::uuid
      and pm."accountId" = m."accountId"
    where m."workspaceId" = ${scope.workspaceId}::uuid and m."disabledAt" is null
      and m."accountId" = any(${[...accountIds]}::uuid[])`.execute(tx);
  const readers = rows.filter(({ role, projectRole }) =>
    can({ workspace: role, project: projectRole }, "project.read"),
  );
  return accountIds.filter((accountId) => !readers.some(({ id }) => id === accountId));
}
