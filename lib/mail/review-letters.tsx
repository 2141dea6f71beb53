import "server-only";
import { sql } from "kysely";
import { systemScope } from "@/lib/auth/access";
import { within } from "@/lib/db/within";
import { baseUrl } from "@/lib/http/base-url";
import { renderLetter } from "./letters/render-letter";
import { ReviewLetter } from "./letters/review-letter";
import { type Mail, oneLine } from "./transport";

type Row = {
  email: string;
  week: string;
  summary: string;
  projectName: string;
  projectSlug: string;
  slug: string;
  workspaceName: string;
};

/**
 * The letter with the summary of a weekly review; null when its reader may no longer read the project, or
 * nothing is to leave the workspace.
 */
export async function reviewLetter(
  workspaceId: string,
  { reviewId, accountId }: { reviewId: string; accountId: string },
): Promise<Mail | null> {
  const row = await findRow(workspaceId, reviewId, accountId);
  if (!row) return null;
  const { email, week, summary, projectName, projectSlug, slug, workspaceName } = row;
  const heading = `Review of ${week}: ${projectName}`;
  const body = await renderLetter(
    <ReviewLetter
      heading={heading}
      summary={summary}
      action={{
        label: "Open the review",
        href: `${baseUrl()}/${slug}/projects/${projectSlug}/weekly-reviews/${reviewId}`,
      }}
      footer={{ reason: `Somebody in ${workspaceName} chose you as a reader.`, unsubscribe: null }}
    />,
  );
  return { to: email, subject: oneLine(heading), ...body };
}

function findRow(workspaceId: string, reviewId: string, accountId: string): Promise<Row | null> {
  return within(systemScope(workspaceId, "mail-review"), async (tx) => {
    const { rows } = await sql<Row>`
      select a."email", r."week", r."summary", p."name" "projectName", p."slug" "projectSlug", w."slug",
        w."name" "workspaceName"
      from weekly_review r
      join workspace w on w."workspaceId" = r."workspaceId" and w."deletedAt" is null and not w."demo"
      join project p on p."workspaceId" = r."workspaceId" and p."id" = r."projectId" and p."deletedAt" is null
      join member m on m."workspaceId" = r."workspaceId" and m."accountId" = ${accountId}::uuid and m."disabledAt" is null
      join account a on a."id" = m."accountId" and a."disabledAt" is null and a."deletedAt" is null
      where r."workspaceId" = ${workspaceId}::uuid and r."id" = ${reviewId}::uuid and r."status" = 'closed'
        and (m."role" in ('owner', 'manager') or exists (select from project_member pm
          where pm."workspaceId" = r."workspaceId" and pm."projectId" = r."projectId" and pm."accountId" = m."accountId"))`.execute(
      tx,
    );
    return rows[0] ?? null;
  });
}
