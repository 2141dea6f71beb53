import { csv } from "../artefacts/file";
import { launchFolder } from "../artefacts/launch-folder";
import { both, each, no, notApplicable, partial, pass, type Story, week, yes } from "../story";

const folder = launchFolder({
  name: "Stockroom",
  host: "stockroom.example.com",
  record: "count",
  vendors: ["Bandageworks"],
  onCall: "Aurelio Brandt",
  commits: 320,
});

/** An internal tool that knows what it is: a modest target, reached early and kept. */
export const stockroom: Story = {
  name: "Stockroom",
  description: "Nurses count gloves, swabs and dressings on a tablet; an order is proposed on Thursday.",
  repositoryUrl: "https://git.example.com/quay-street/stockroom",
  team: "Behind the desk",
  founder: "aurelio",
  others: { ingrid: "reviewer", theo: "viewer" },
  scenarios: ["internal-tool"],
  signals: { auth: "production", latency: "production", errors: "demo", data: "production" },
  target: { stage: "closed-pilot", inDays: null },
  registered: { week: 1, day: 2 },
  timeline: [
    week(1, 3).answers({
      "data-sensitivity": no("Boxes of gloves."),
      ...each(no(), "user-isolation", "database-exposure", "key-exposure"),
      "admin-auth": yes(),
    }),
    week(2, 2)
      .answers({
        "safe-errors": pass(),
        "provider-logging": partial("One vendor, one order a week. We read the mail."),
        "outbound-retries": pass("An order has a number; sending it twice changes nothing."),
        "contract-tests-ci": notApplicable(
          "Bandageworks takes a spreadsheet by mail. There is no interface to agree on.",
        ),
        "rate-limits-tested": pass("Six tablets."),
        ...each(yes(), "server-permissions", "input-validation"),
      })
      .proves(folder.scan, {
        title: "Count of last Thursday, as it went out",
        serves: ["outbound-retries"],
        content: {
          kind: "file",
          files: [
            csv("order-thursday.csv", [
              ["article", "counted", "usual", "ordered"],
              ["gloves M (box of 100)", 14, 40, 26],
              ["gloves S (box of 100)", 22, 30, 8],
              ["swabs 10x10 sterile", 310, 400, 90],
              ["dressing 8x10", 120, 100, 0],
            ]),
          ],
        },
      }),
    week(5, 4)
      .answers({
        "recoverable-data": both(
          "yes",
          "yes",
          "Restored on a Friday. The count of a week is worth twenty minutes anyway.",
        ),
        "traceable-logs": both("yes", "yes"),
        "detect-and-reverse": both("yes", "yes", "A nurse calls. It takes less than a minute."),
      })
      .proves(folder.recovery, folder.exposure),
    week(9, 3)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .closed("front-end", "back-end", "database", "identity")
      .unused("cache", "file-storage", "api-gateway")
      .unchecked("logs"),
    week(13, 2)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .answers(each(pass(), "automatic-backups", "restore-drill", "closed-defaults")),
    week(17, 2)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("recovery", folder.recovery.content),
    week(21, 2)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .proves(folder.access, folder.sessions),
    week(24, 4)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("recovery", folder.recovery.content)
      .answers({
        "approval-gate": pass("The order is proposed on Thursday and sent by a person."),
        "provider-logging": pass(),
      }),
    week(24, 5).asksForWaiver("detect-and-reverse", {
      reason:
        "Nobody has rung the alert on purpose yet. On weekdays a nurse notices within the hour, and nobody counts on a Sunday.",
      compensatingControl:
        "The count of the day before is printed each evening, so an order never rests on the tablet alone.",
      endsInDays: 4,
    }),
    week(24, 6)
      .by("isaac")
      .acceptsRisk("detect-and-reverse", "Until the alert has rung once. Not a week longer."),
    week(25, 1)
      .by("isaac")
      .decides({
        release: "2026.11",
        targetStage: "closed-pilot",
        outcome: "conditional-go",
        rollsBack: "aurelio",
        answers: {
          "vendor-slas": { answer: "yes", note: "Bandageworks answers the telephone." },
          rollback: { answer: "yes", note: "Yesterday's count, on paper." },
          "contract-tests": { answer: "yes", note: "" },
          "async-ux": { answer: "yes", note: "" },
        },
        conditions: [{ text: "Ring the alert on purpose, on a weekday.", owner: "aurelio", inDays: 4 }],
        note: "The second clinic may use it.",
      }),
  ],
};
