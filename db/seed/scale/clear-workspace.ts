import type pg from "pg";

/** What hangs on projects; deleted before them, so that no row goes by a cascade of its own. */
export const CHILDREN = [
  "snapshot",
  "project_results",
  "signoff",
  "submission",
  "revision",
  "evidence_item",
  "evidence_file",
  "evidence_revision",
  "evidence",
  "item_answer",
  "project_word",
  "project_scenario",
  "project_signal",
  "system_part",
  "project_member",
  "project_slug",
];

/** Takes an earlier load workspace away, with its people. Never one that is not marked as such by its owner. */
export async function clearWorkspace(owner: pg.Client, slug: string): Promise<void> {
  const { rows } = await owner.query<{ workspaceId: string }>(
    `select w."workspaceId" from workspace_slug s join workspace w using ("workspaceId")
     join member m on m."workspaceId" = w."workspaceId" and m."role" = 'owner'
     join account a on a."id" = m."accountId" and a."email" = $2
     where s."slug" = $1`,
    [slug, `${slug}.owner@example.com`],
  );
  const workspaceId = rows[0]?.workspaceId;
  if (!workspaceId) return;
  for (const table of CHILDREN)
    await owner.query(`delete from ${table} where "workspaceId" = $1`, [workspaceId]);
  await owner.query(`delete from event where "workspaceId" = $1`, [workspaceId]);
  await owner.query("alter table project disable trigger project_tally");
  await owner.query(`delete from project where "workspaceId" = $1`, [workspaceId]);
  await owner.query(
    `create temp table leaving on commit drop as select "accountId" from member where "workspaceId" = '${workspaceId}'`,
  );
  await owner.query(`delete from workspace where "workspaceId" = $1`, [workspaceId]);
  for (const table of ["session", "account_link", "account_event", "account_audit_head"])
    await owner.query(`delete from ${table} where "accountId" in (select "accountId" from leaving)`);
  await owner.query(`delete from account where "id" in (select "accountId" from leaving)`);
}
