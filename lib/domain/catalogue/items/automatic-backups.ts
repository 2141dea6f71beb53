import type { Item } from "../types";

export const automaticBackups: Item = {
  id: "automatic-backups",
  kind: "capability-check",
  number: 17,
  title: "Automatic backups",
  statement:
    "Database, files and settings are backed up on a schedule, to a place the app's own credentials cannot delete, and someone hears when a backup is missing.",
  weight: 1,
  severity: null,
  waivable: true,
  capabilities: ["backup"],
  layers: ["observability"],
  reviews: ["pre-launch"],
  priority: "rest",
  effort: "2h",
  evidence: { required: true, freshDays: 30 },
  references: [
    { standard: "AWS Well-Architected", id: "REL", name: "Reliability" },
    { standard: "AWS Well-Architected", id: "SEC", name: "Security" },
    { standard: "NIST AI RMF", id: "MANAGE", name: "Manage" },
    { standard: "ISO/IEC 42001", id: "8", name: "Operation" },
    { standard: "OWASP ASVS 5", id: "V14", name: "Data Protection" },
  ],
  guidance: {
    meaning:
      "Data is lost in ordinary ways: a wrong script, a cancelled account, a vendor's fault, a person in a hurry. A backup is a copy that survives whatever destroyed the original, so it may not live in the same account under the same key. It runs by itself, covers everything you need to start again (rows, uploaded files, settings, the sign-in users), is encrypted, reaches back far enough for damage discovered late, and its absence sets off an alarm.",
    ifSkipped:
      "A choir-management app relied on its host's nightly backups. A billing mix-up closed the whole account: database, backups, and the panel to ask for them. Support answered on the third day; the thirty-day copies had been part of the account. Seven years of members, scores and payments came back partly, from e-mails and one spreadsheet.",
    test: `1. Say aloud how much you may lose and how long you may be down: an hour, a day? **Good:** two numbers agreed on. **Bad:** "nothing", with a nightly copy.
2. Open the backup list. **Good:** the newest is younger than the first number, and sizes look alike. **Bad:** empty, or a sudden drop to a tenth.
3. Check what is in it: tables, uploaded files, sign-in users, settings. **Good:** all four named. **Bad:** files are missing, the usual gap.
4. Find the copy outside the hosting account. **Good:** another account or provider, and the app's credentials get *access denied* upon deletion.
5. See how far back it goes. **Good:** thirty days or more.
6. Ask what happens when tonight's run fails. **Good:** an alarm by morning. **Bad:** silence.`,
    fixes: {
      "nextjs-supabase":
        "The free plan gives you no backup to restore; paid plans keep daily ones for seven days or more, and point-in-time recovery is an add-on. They do not contain Storage files, and they go when the project goes. Add your own: a scheduled GitHub Action or a small server runs `supabase db dump` (roles, schema, data) or `pg_dump -Fc` over the direct connection, copies the buckets with `rclone` through the S3 interface, encrypts with `age`, and uploads to another account with object lock. End by pinging Healthchecks.io, which alerts when the ping is missing.",
      firebase:
        'Schedule Firestore backups: `gcloud firestore backups schedules create --database="(default)" --recurrence=daily --retention=7d`, a weekly one kept for fourteen weeks, and enable point-in-time recovery for the last seven days. Backups stay with the project, so also run `gcloud firestore export` to a bucket in another project with a retention policy. Save users by `firebase auth:export` and note the password hash parameters, without which the passwords cannot be restored. For Storage use soft delete or versioning plus a Storage Transfer job. Alert on a missing job by a log-based metric.',
      "node-postgres":
        "On a managed database switch on automated backups with point-in-time recovery and deletion protection, and copy snapshots to a second account. On your own server use pgBackRest or WAL-G: continuous archiving, a weekly full backup, encryption, retention. `pg_dump -Fc` by night is a fair start for small data; add `pg_dumpall --globals-only` for roles. Back up files with `restic` to a bucket with object lock, with a key that may add and not delete. Check exit code *and* size, then ping a dead man's switch.",
      "python-fastapi":
        "Keep backups outside the app: a container with a timer, not a Celery beat task that dies with the app it should protect. The job runs `pg_dump -Fc`, then `pg_restore --list` to see that the file can be read, encrypts, uploads under a dated name with `boto3`, to a bucket with versioning and Object Lock, and pings a monitor. Include media files and the Alembic revision. Hold the encryption key where a fire in the account cannot reach it, in two places.",
      "ai-builder":
        "Find out three things from the host: which backups your plan includes, whether you can start a restore yourself, and whether they survive deletion of the project. Then make a copy of your own: get the database connection string and run a scheduled `pg_dump` from GitHub Actions or a small server, to storage you own; add the files. Keep the code in GitHub too. Version history of the builder restores code, and hardly ever data.",
    },
    prompt:
      "Set up automatic backups for this project. First list everything needed to start again from nothing: databases, file buckets, sign-in users, settings and secrets by name, scheduled jobs, DNS; say where each lives, what the host already backs up, and what a deletion of the hosting account would take along. Propose a schedule meeting the loss I name, an off-account target with retention and delete protection, encryption, and an alarm for a missing, failed or suspiciously small run; wait for approval. Do not write credentials into the repository, do not run against production yourself, do not remove existing backups. Deliver the job, a check that the archive can be listed and holds the expected tables, a test with a scratch database that fails when a table is left out, and a one-page description.",
    humanOnly:
      "Agree how much loss and downtime the business can bear. Keep the encryption key and the account's recovery codes with two people, off the host. Pay for the plan if its backups are the plan.",
    goodEvidence: [
      "The list of the last thirty backups with time and size",
      "Terminal output of a deletion refused with the app's credentials",
      "The alarm received when one run was skipped on purpose",
    ],
    badEvidence: [
      '"Our host does backups"',
      "A single export on a laptop",
      "The schedule's configuration without any result",
    ],
  },
};
