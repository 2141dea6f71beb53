import { text } from "../artefacts/file";
import { launchFolder } from "../artefacts/launch-folder";
import { referralRegistry } from "../registries/referral-reader";
import { referralReviews } from "../review-stories";
import { both, each, fail, no, notSure, partial, pass, type Story, week, yes } from "../story";

const folder = launchFolder({
  name: "Referral Reader",
  host: "referrals.example.com",
  record: "referral",
  vendors: ["Lectern OCR", "Pulseline"],
  onCall: "Aurelio Brandt",
  commits: 540,
});

/** Slow work done in the request: page by page it learns to let go, and to say how far it is. */
export const referralReader: Story = {
  name: "Referral Reader",
  description:
    "Reads referral letters that arrive as scanned PDF and proposes the fields; a person confirms every one.",
  repositoryUrl: "https://git.example.com/quay-street/referral-reader",
  team: "Behind the desk",
  founder: "aurelio",
  others: { ingrid: "reviewer", mika: "viewer" },
  scenarios: ["medical", "long-running-jobs", "confidential-company-data"],
  signals: { auth: "production", latency: "demo", errors: "demo", data: "demo", agents: "production" },
  target: { stage: "beta", inDays: 30 },
  registered: { week: 1, day: 4 },
  reviews: referralReviews,
  timeline: [
    week(1, 5).answers({
      "data-sensitivity": yes("Whole medical letters."),
      "user-isolation": no(),
      "database-exposure": no(),
      "admin-auth": yes(),
      "key-exposure": no(),
      "async-long-jobs": fail("A letter takes 40 seconds and the browser gives up after 30."),
    }),
    week(4, 2)
      .answers({
        "async-long-jobs": partial(
          "It runs in the background now. Nobody can see how far it is, so everybody presses the button again.",
        ),
        "upload-limits": fail("A 90 MB scan filled the disk on Monday."),
        "secrets-not-in-git": pass(),
      })
      .proves(folder.scan),
    week(7, 3)
      .answers({
        "async-long-jobs": pass("*Page 4 of 11*, and it says so from any tablet."),
        "upload-limits": pass("25 MB, refused while it arrives."),
        "approval-gate": pass("No field is stored that a person has not confirmed."),
      })
      .proves(folder.limits, {
        title: "Eleven letters, from upload to confirmation",
        serves: ["async-long-jobs"],
        content: {
          kind: "file",
          files: [
            text(
              "eleven-letters.txt",
              "{day}\n\nletter  pages  in request  in background  confirmed after\n1       2      84 ms       9 s            1 min 10 s\n2       11     91 ms       47 s           4 min 02 s\n3       1      80 ms       5 s            0 min 41 s\n\nEight more like these. Longest wait in a request: 96 ms.",
            ),
          ],
        },
      }),
    week(10, 4)
      .answers({
        "input-validation": yes("What the reader proposes is treated as a stranger's input."),
        "server-permissions": yes(),
        "response-schema-validation": pass(),
        "agent-egress-allowlist": pass(),
      })
      .proves(folder.agents, folder.exposure)
      .renews("scan", folder.scan.content),
    week(13, 2)
      .answers({
        "safe-errors": pass(),
        "provider-logging": pass(),
        "outbound-retries": partial("A page that failed is read again. Sometimes all of them are."),
        "traceable-logs": both("yes", "yes"),
      })
      .proves(folder.logs),
    week(16, 3)
      .answers({ "recoverable-data": both("yes", "no"), "audit-trail": pass(), "rate-limits-tested": fail() })
      .renews("scan", folder.scan.content),
    week(19, 4)
      .answers({
        "outbound-retries": pass(),
        "contract-tests-ci": pass(
          "Lectern changed its coordinates once already; the test noticed before we did.",
        ),
        "recoverable-data": both("yes", "yes"),
        "restore-drill": pass(),
      })
      .proves(folder.contracts, folder.recovery)
      .renews("exposure", folder.exposure.content),
    week(20, 3)
      .lists(...referralRegistry)
      .standsBy("Lectern OCR"),
    week(22, 1)
      .answers({
        "detect-and-reverse": both("yes", "yes"),
        "rate-limits-tested": partial("Per person, not yet per clinic."),
        ...each(
          pass(),
          "alert-tested",
          "uptime-check",
          "log-redaction",
          "isolation-tests",
          "least-privilege-scopes",
        ),
      })
      .proves(folder.watch, folder.access)
      .renews("scan", folder.scan.content),
    week(23, 1).rollsOut(
      { do: "plan-rollout", template: "pilot" },
      { do: "finish-tasks", phase: 1, tasks: 1 },
    ),
    week(24, 5)
      .renews("exposure", folder.exposure.content)
      .renews("contracts", folder.contracts.content)
      .renews("scan", folder.scan.content),
    week(24, 6).rollsOut({
      do: "pause-rollout",
      reason: "The post room moves to the new building. Nobody can scan a letter until it is unpacked.",
    }),
    week(26, 1).answers({
      "key-exposure": notSure(
        "A demo video from the summer shows a terminal for two seconds. We are watching it frame by frame.",
      ),
    }),
  ],
};
