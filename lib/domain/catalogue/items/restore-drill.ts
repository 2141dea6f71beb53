import type { Item } from "../types";

export const restoreDrill: Item = {
  id: "restore-drill",
  kind: "capability-check",
  number: 18,
  title: "Restore drill",
  statement:
    "Within the last 90 days someone restored the latest backup to a separate place, timed it, and checked that the app works with it.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["backup"],
  layers: ["observability"],
  reviews: ["pre-launch"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 90 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "AWS Well-Architected", id: "OPS", name: "Operational Excellence" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
  ],
  guidance: {
    meaning:
      "A backup is a hope until it has been restored. Files turn out empty, keys are missing, roles or extensions were not included, the steps exist in one person's head, and the whole thing takes nine hours where everyone had assumed one. A drill finds that out on a calm afternoon. You restore into a separate place, never over the live data, start the app against it, look at real screens, count rows, note the minutes, and correct the instructions where they were wrong.",
    ifSkipped:
      "A language school had eighteen months of nightly backups. When a migration emptied the course table, the newest file proved to be encrypted with a key that had lived on the replaced server. So were the others. They rebuilt the term from calendars and teachers' memory. One drill, in any of those months, would have found it.",
    test: `1. Find the record of the last drill. **Good:** under 90 days old, with backup date, duration, checks and a name. **Bad:** none, or "it worked when we set it up".
2. Take the newest backup and check that it can be read: \`pg_restore --list backup.dump | head -30\`. **Good:** your tables. **Bad:** an error.
3. Restore into an empty scratch database, with mail and payments switched off: \`createdb drill && time pg_restore --no-owner --exit-on-error -d drill backup.dump\`. Larger data takes longer than five minutes; note how long.
4. Compare: row counts of three tables, the newest record's time, one customer's screens. **Good:** they fit, and the gap is within the loss you accepted.
5. Open a restored file. **Good:** it opens.
6. Delete the scratch copy, and write down the minutes and what surprised you.`,
    fixes: {
      "nextjs-supabase":
        "Restore into a new project, never over the live one: with *Restore to a new project* where the plan offers it, or by running your own dump through `psql`/`pg_restore` there. Check what does not come along: Storage files, Edge Functions and their secrets, Auth settings, provider keys, custom domains. Point a preview deployment at the copy, with mail keys blank. Sign in as a test user, run three queries, open a file. Afterwards delete the project: it holds real data.",
      firebase:
        "Restore into a separate database: `gcloud firestore databases restore --source-backup=projects/<p>/locations/<l>/backups/<id> --destination-database=drill`. Start a local or staging app against `drill`, compare counts with aggregation queries, and check that indexes exist and rules are deployed for that database. Import users into a test project with `firebase auth:import` and the hash parameters, and sign one in. Copy a sample of Storage objects. Delete the database afterwards. For point-in-time recovery try a clone of yesterday noon.",
      "node-postgres":
        "Write `scripts/restore-drill`: take the newest archive, create an empty database, restore with `--exit-on-error`, apply pending migrations, compare counts with figures stored beside the backup, start the app against it, call the readiness route and one real query, print the minutes. Run it monthly from a scheduler and weekly if you can. Give the restored copy a bumped session epoch, or sessions revoked since the backup work again, and make outgoing mail impossible by configuration. Keep roles and extensions in the script.",
      "python-fastapi":
        "Use a disposable container: `docker run --rm -e POSTGRES_PASSWORD=... -p 127.0.0.1:55432:5432 postgres:17`, the same major version as production, restore, then `alembic current` to see that schema and code agree. Run a small `pytest -m drill` set against it: counts, newest record, one full read of a customer through the API. Stop Celery workers and set mail to a file backend, so that old jobs are not sent again. Record the duration as a metric and alert when the last success is too old.",
      "ai-builder":
        "Ask the host how a restore works, then do it once before you need it: into a second project, or, with your own dump, into a free PostgreSQL elsewhere. Connect a copy of the app to it and open real screens. If the host can restore over the live database only, you cannot practise there, which makes your own dump the one that counts. Note the clicks with screenshots: at three in the morning nobody finds menus.",
    },
    prompt:
      "Write a restore drill for this project that a tired person can run. First describe what a full restore needs: archives, keys, roles, extensions, files, sign-in users, settings, and the order; mark everything not covered by today's backups. Propose a script which restores the newest backup into a separate, disposable place, checks counts against figures recorded at backup time, runs migrations, starts the app with mail, payments and webhooks disabled, reads one customer's data through the API, invalidates old sessions, prints duration and a clear verdict, and cleans up. Wait for approval. It must refuse to run when the target is not empty or is the production host. Do not handle real keys yourself. Test the script with a tiny backup, a truncated one, a missing table and a non-empty target; show the output of all four.",
    humanOnly:
      "Do the drill with the person who did not build it, following the page only. Compare the minutes with what you promised customers, and decide whether to change the promise or the set-up.",
    goodEvidence: [
      "A drill record: backup used, start, end, counts compared, surprises, names",
      "Terminal output with date and duration",
      "A screenshot of the app running against the restored copy, test account shown",
    ],
    badEvidence: [
      "The list of backups",
      "A restore of an empty development database",
      '"We tested it last year"',
    ],
  },
};
