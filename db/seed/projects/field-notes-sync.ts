import { launchFolder } from "../artefacts/launch-folder";
import { junit } from "../artefacts/reports";
import { both, each, fail, no, notApplicable, partial, pass, type Story, week, yes } from "../story";

const folder = launchFolder({
  name: "Field Notes Sync",
  host: "fieldnotes.example.com",
  record: "note",
  vendors: ["Groundtruth", "Pixelbarn"],
  onCall: "Elif Aydin",
  commits: 1490,
});

function redRun(what: string) {
  return {
    kind: "report" as const,
    files: [junit("contract-tests.xml", "contracts", ["Pixelbarn: a photo is accepted"], [what])],
  };
}

/** The repeat offender: the same check passes, breaks and passes again, each time because a vendor moved. */
export const fieldNotesSync: Story = {
  name: "Field Notes Sync",
  description:
    "Surveyors write offline in the field; photos and notes arrive in the office system once there is a signal.",
  repositoryUrl: "https://git.example.com/larkfield/field-notes-sync",
  team: "Money and bookings",
  founder: "jonas",
  others: { noor: "reviewer", wren: "reviewer" },
  scenarios: ["internal-tool", "long-running-jobs"],
  signals: { auth: "production", latency: "production", errors: "production", data: "production" },
  target: { stage: "beta", inDays: 7 },
  registered: { week: 1, day: 5 },
  timeline: [
    week(1, 6).answers({
      "data-sensitivity": no("Soil, boundaries, photos of posts."),
      ...each(no(), "user-isolation", "database-exposure", "key-exposure"),
      ...each(yes(), "admin-auth", "server-permissions", "input-validation"),
    }),
    week(2, 3)
      .answers({
        "contract-tests-ci": pass("Groundtruth and Pixelbarn, before every merge."),
        "outbound-retries": pass(),
        "rate-limits-tested": pass(),
        "traceable-logs": both("yes", "yes"),
      })
      .proves(folder.contracts, folder.scan, folder.limits),
    week(4, 2)
      .answers({
        "recoverable-data": both("yes", "yes"),
        "detect-and-reverse": both("yes", "yes"),
        ...each(
          pass(),
          "restore-drill",
          "automatic-backups",
          "alert-tested",
          "uptime-check",
          "isolation-tests",
        ),
      })
      .proves(folder.recovery, folder.watch, folder.access, folder.exposure),
    week(6, 4)
      .answers({
        "contract-tests-ci": fail(
          "Groundtruth renamed `parcel_ref` on a Friday. CI went red, somebody merged anyway.",
        ),
        "response-schema-validation": partial("The new field was dropped in silence for two days."),
      })
      .renews("contracts", redRun("Groundtruth: a parcel has a reference")),
    week(7, 2)
      .answers({
        "contract-tests-ci": pass("Renamed field mapped. A red run now blocks the merge."),
        "response-schema-validation": pass(),
      })
      .renews("contracts", folder.contracts.content),
    week(8, 1)
      .proves(folder.sessions, folder.keys, folder.logs)
      .answers(
        each(
          pass(),
          "token-lifetime",
          "session-revocation",
          "device-list",
          "audit-trail",
          "log-redaction",
          "backend-proxy",
        ),
      ),
    week(10, 3)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("access", folder.access.content),
    week(12, 5)
      .answers({
        "contract-tests-ci": fail(
          "Pixelbarn answers 202 instead of 200 since Tuesday. The test had been *skipped* to get a release out.",
        ),
      })
      .renews("contracts", redRun("Pixelbarn: an upload is acknowledged")),
    week(13, 4)
      .answers({
        "contract-tests-ci": pass("Unskipped. A skipped contract test now fails the run by itself."),
      })
      .renews("contracts", folder.contracts.content),
    week(15, 2)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("recovery", folder.recovery.content)
      .renews("watch", folder.watch.content),
    week(17, 3).renews("contracts", folder.contracts.content).renews("access", folder.access.content),
    week(19, 3)
      .answers({
        "contract-tests-ci": fail(
          "Third time. The sandbox of Groundtruth is down for maintenance all week, and so is our proof.",
        ),
        "outbound-retries": fail(
          "With the sandbox down we saw it: retries have no ceiling. 41,000 calls in a night.",
        ),
      })
      .renews("contracts", redRun("Groundtruth: a timeout is retried twice")),
    week(20, 4)
      .answers({
        "outbound-retries": pass("Five attempts, then the note waits in the outbox with a reason."),
        "contract-tests-ci": pass("Recorded answers for the nights when a sandbox is away; live once a day."),
      })
      .renews("contracts", folder.contracts.content),
    week(22, 2)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("access", folder.access.content)
      .renews("recovery", folder.recovery.content)
      .answers({
        "agent-egress-allowlist": notApplicable("No model acts here."),
        "approval-gate": notApplicable("Nothing is paid, sent or deleted by software."),
        ...each(
          pass(),
          "closed-defaults",
          "role-change-effective",
          "slo-defined",
          "upload-limits",
          "signed-file-links",
          "rotation-without-redeploy",
        ),
      })
      .renews("limits", folder.limits.content),
    week(22, 3)
      .by("tobias")
      .decides({
        release: "v1.9.0",
        targetStage: "closed-pilot",
        outcome: "conditional-go",
        rollsBack: "jonas",
        answers: {
          "vendor-slas": { answer: "no", note: "Pixelbarn has no status page; we ask." },
          rollback: { answer: "yes", note: "The outbox keeps every note; Jonas rolls back." },
          "contract-tests": { answer: "yes", note: "" },
          "async-ux": { answer: "yes", note: "The queue shows what still waits." },
        },
        conditions: [
          { text: "Write the way out of Pixelbarn into the runbook.", owner: "jonas", inDays: 9 },
          { text: "Show the crew what a note in the outbox looks like.", owner: "wren", inDays: 16 },
        ],
        note: "Two crews of the survey, with paper in the van until Christmas.",
      }),
    week(25, 2)
      .renews("scan", folder.scan.content)
      .renews("watch", folder.watch.content)
      .renews("logs", folder.logs.content)
      .renews("exposure", folder.exposure.content),
    week(26, 3)
      .answers({
        "contract-tests-ci": fail(
          "Pixelbarn retires its v1 uploads this month; the notice went to an address of somebody who has left.",
        ),
      })
      .renews("contracts", redRun("Pixelbarn: v1 upload answers 410 Gone")),
  ],
};
