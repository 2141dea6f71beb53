import type { Item } from "../types";

export const recoverableData: Item = {
  id: "recoverable-data",
  kind: "question",
  number: 9,
  title: "Recoverable data",
  statement: "Can deleted data be brought back, and has a restore been tried?",
  weight: 3,
  severity: "blocker",
  waivable: true,
  capabilities: ["backup"],
  layers: ["observability"],
  reviews: ["pre-launch"],
  priority: "rest",
  effort: "1day",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
  ],
  question: {
    safe: "yes",
    parts: [
      "Can data that was deleted or overwritten by mistake be brought back?",
      "Has a restore from backup been tried, and its result checked?",
    ],
  },
  guidance: {
    meaning:
      "Data disappears in ordinary ways: a user deletes the wrong project, a migration empties a column, an agent tidies up the wrong database, a vendor closes an account. Being able to bring it back takes two things. Copies must exist that the same mistake cannot reach, made often enough that you can live with the gap. And somebody must have restored one, somewhere safe, and looked at the result. A backup that was never restored is a hope. Files, sign-in accounts and the keys that decrypt your data count too, not only the tables.",
    ifSkipped:
      'A recipe-costing app let its coding agent "clean up test users". The connection string pointed to production; 4,100 accounts went. Backups had been on since the first day, and everyone was calm until the restore. The dump held the tables but neither the sign-in accounts nor the photographs, was compressed with a password nobody had kept, and ended in the middle because the disk had been full since March. Half of the customers came back; the others had to type in their recipes again.',
    test: `1. Delete something of your own in the app, then get it back **as a user would**. **Good:** trash, undo, or a restore by support. **Bad:** gone at once, for ever.
2. Open the backup page of your database. **Good:** an automatic backup younger than a day and a retention you can name. **Bad:** none, failed, or a plan without backups.
3. Restore the newest backup into a **new, empty** database, never over the live one: \`createdb drill && pg_restore --no-owner -d drill latest.dump\`, or your host's "restore to new project". Large ones run on while you continue.
4. Compare with live: \`select count(*), max(created_at) from orders;\` in both. **Good:** equal up to the backup's age. **Bad:** errors, missing tables, an old date.
5. Ask for the rest: uploaded files, sign-in accounts, encryption keys. **Good:** each has a copy you can open. **Bad:** "the database is everything".
6. Who can delete the backups? **Bad:** the same key or person that can delete the database. Delete the drill's copy, and write down how long it took.`,
    fixes: {
      "nextjs-supabase": `Check *Database → Backups*: the free plan has none you can restore; paid plans keep daily ones, point-in-time recovery is an add-on. Restore into a **new** project for the drill. Storage objects are not part of database backups, so copy buckets through the S3 endpoint (\`rclone sync\`). Take an independent dump too, to an account of another provider:

\`\`\`sh
supabase db dump --db-url "$DB_URL" -f schema.sql
supabase db dump --db-url "$DB_URL" -f data.sql --data-only --use-copy
\`\`\`

For users' mistakes add \`deleted_at timestamptz\`, hide deleted rows in the policies, and remove them for good after 30 days with \`pg_cron\`. Drop \`on delete cascade\` where one click could take a whole tree. Give coding agents a development branch, never production credentials.`,
      firebase: `Turn on point-in-time recovery (seven days), and daily backups besides:

\`\`\`sh
gcloud firestore databases update --enable-pitr
gcloud firestore backups schedules create \\
  --database="(default)" --recurrence=daily --retention=14d
gcloud firestore databases restore \\
  --source-backup=projects/P/locations/L/backups/ID \\
  --destination-database=drill-1
\`\`\`

A restore always creates another database; point a test build at it, compare counts, then delete it. Set \`--delete-protection\` on the live one. Export accounts with \`firebase auth:export users.json\`, and keep the project's password-hash parameters with it: without them passwords cannot be imported again. Cloud Storage: object versioning or soft delete. Deleting a document leaves its subcollections behind, so mark documents with \`deletedAt\` and let a scheduled function or TTL finish the job.`,
      "node-postgres": `On a managed service, switch on point-in-time recovery and deletion protection. On your own server use pgBackRest or WAL-G (base backup plus WAL archive); a nightly dump is the least:

\`\`\`sh
pg_dump -Fc --no-owner "$DATABASE_URL" -f app.dump
pg_dumpall --globals-only --no-role-passwords > roles.sql
createdb drill && pg_restore --exit-on-error --no-owner -d drill app.dump
\`\`\`

Encrypt, send to another account with write-only rights and object lock, and alert when the newest copy is older than a day or suspiciously small. Run the restore as a monthly CI job that also starts the app against the copy. In the app: \`deleted_at\`, a trash for 30 days, and a row in the audit trail. The application's role should hold no \`TRUNCATE\` or \`DROP\`.`,
      "python-fastapi": `The database part is the same as for any PostgreSQL: point-in-time recovery at the host, or \`pg_dump -Fc\` nightly to a separate account, with a restore rehearsed. Two things are particular here. A dump belongs to a schema version: store \`alembic current\` beside it, restore, then \`alembic upgrade head\`. And destructive migrations (\`op.drop_column\`) go in two releases, the dropping one only after a fresh backup. For soft deletion:

\`\`\`python
@event.listens_for(Session, "do_orm_execute")
def hide_deleted(state):
    if state.is_select and not state.execution_options.get("with_deleted"):
        state.statement = state.statement.options(
            with_loader_criteria(SoftDelete, lambda c: c.deleted_at.is_(None),
                include_aliases=True))
\`\`\`

Queue contents (Celery, RQ) and vector indexes: either back them up, or prove you can rebuild them.`,
      "ai-builder":
        "Version history brings back code, not the data your users wrote. Look up three facts about your host: does the **production** database have backups or point-in-time restore on your plan, how many days, and who may trigger it. On Replit, a checkpoint rollback concerns the development database; production has its own restore. For a connected Supabase project, read the fix for Supabase. Whatever the host offers, export the data weekly to a place outside it (CSV or a dump) together with the uploads, and open one export to see that it is complete. Ask the agent for a trash with 30 days instead of immediate deletion. Let agents work on a development database only; they have no undo in production.",
    },
    prompt: `Make the data of this application recoverable, and prove it by a restore.

First, without changing or deleting anything, report: every store of data (database, files, sign-in accounts, queues, search or vector indexes, encryption keys), how each is backed up, how often, where to, for how long, who can delete the backups, and what a user's "delete" does today, with file and line. List hard deletes, cascades, destructive migrations and scripts able to reach production. Say "unknown" where only a console can tell.

After I agree, propose in this order: a restore script into a new, empty target that refuses to run against the live database; checks of row counts, newest timestamps and a sample of files after the restore; soft deletion with a 30-day trash for what users create; alerts for a missing or shrunken backup. Never run a destructive command, never use production credentials, and do not restore over an existing database: give me such commands to run.

Add tests for delete, undo and final removal, and a CI job that restores a dump and starts the application against it. Show the output.`,
    humanOnly:
      "Decide how much work your users may lose (an hour? a day?) and how long they can wait. Then do the restore drill yourself with a stopwatch, from an account that has never done it, and keep one copy where neither the app nor its agents can reach.",
    goodEvidence: [
      "A drill record: which backup, restored where, how long it took, counts compared, who looked, date",
      "The CI log of a scheduled restore that starts the app against the copy",
      "The provider's backup page showing schedule, retention and the newest success",
      "A recording of a deleted record being brought back from the trash",
    ],
    badEvidence: [
      '"The host does backups"',
      "A screenshot of a switched-on setting, with no restore ever tried",
      "A dump on the laptop of one founder",
      "A restore tested over an empty database with no data to compare",
    ],
  },
};
