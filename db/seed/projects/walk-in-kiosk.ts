import { secretScan } from "../artefacts/reports";
import { both, each, fail, no, notSure, partial, pass, type Story, week, yes } from "../story";

/** An honest demo: it stays one, because nobody has yet decided that it should be more. */
export const walkInKiosk: Story = {
  name: "Walk-in check-in kiosk with interpreter requests in eleven languages and a queue for prams",
  description:
    "A tablet at the door: say who you are, in your own language, and where it hurts. Shown to the health board; not in use.",
  team: "Patient-facing",
  founder: "mika",
  others: { ingrid: "reviewer", theo: "viewer" },
  scenarios: ["investor-prototype", "medical"],
  signals: { auth: "demo", latency: "demo", errors: "demo", data: "demo" },
  target: { stage: "demo", inDays: null },
  registered: { week: 1, day: 6 },
  timeline: [
    week(2, 3).answers({
      "data-sensitivity": yes("It would be. Today every patient is called *Test*."),
      "user-isolation": {
        answer: { kind: "replies", replies: ["yes"] },
        note: "Press *Back* and you see the patient before you.",
      },
      "database-exposure": notSure(),
      "admin-auth": no("The settings page is four taps in the corner."),
      "key-exposure": no(),
    }),
    week(6, 4)
      .answers({
        "user-isolation": no("*Back* is gone, and the session ends after a minute."),
        "secrets-not-in-git": pass(),
        ...each(fail(), "outbound-retries", "contract-tests-ci"),
      })
      .proves({
        title: "Secret scan before the visit of the health board",
        serves: ["secrets-not-in-git", "key-exposure"],
        content: { kind: "report", files: [secretScan("scan.txt", 88)] },
      }),
    week(11, 2)
      .answers({
        "admin-auth": yes("A badge, like everything else here."),
        "safe-errors": partial("In English. That leaves ten languages."),
      })
      .unchecked("front-end", "back-end", "database"),
    week(18, 5).answers({
      "server-permissions": no("The tablet decides. There is one tablet."),
      "recoverable-data": both("no", "no"),
      "detect-and-reverse": both("yes", "no", "Somebody stands next to it."),
    }),
    week(23, 3)
      .answers({ "traceable-logs": both("no", "yes") })
      .describes(
        "A tablet at the door: say who you are, in your own language, and where it hurts. Shown to the health board twice; liked, not funded, not in use.",
      ),
  ],
};
