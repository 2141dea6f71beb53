import { text } from "../artefacts/file";
import { secretScan } from "../artefacts/reports";
import { both, each, fail, no, notSure, partial, pass, type Story, week, yes } from "../story";

/** Begun with joy, left after five weeks, never switched off: its proof has been stale for months. */
export const pocketChoir: Story = {
  name: "Pocket Choir",
  description:
    "Sing your part alone, hear it with the other three. Still online; nobody has touched it since spring.",
  repositoryUrl: "https://git.example.com/larkfield/pocket-choir",
  team: "Workshop and experiments",
  founder: "elif",
  others: { wren: "reviewer" },
  scenarios: ["personal-project"],
  signals: { auth: "demo", latency: "demo", errors: "demo", data: "demo", agents: "demo" },
  target: { stage: "closed-pilot", inDays: -70 },
  registered: { week: 1, day: 4 },
  timeline: [
    week(1, 6).answers({
      "data-sensitivity": no("Voices, without names."),
      "user-isolation": notSure("Recordings have long random addresses. Is that enough?"),
      "database-exposure": no(),
      "admin-auth": yes(),
      "key-exposure": no(),
    }),
    week(2, 6)
      .answers({
        "secrets-not-in-git": pass(),
        "safe-errors": partial("Half of them are ours."),
        "provider-logging": partial(),
        "rate-limits-tested": fail(),
        "outbound-retries": fail(),
      })
      .proves({
        title: "Secret scan, first and last",
        serves: ["secrets-not-in-git", "key-exposure"],
        content: { kind: "report", files: [secretScan("scan.txt", 58)] },
      }),
    week(3, 7)
      .answers({
        ...each(yes(), "server-permissions"),
        "input-validation": no("Audio files are taken as they come."),
        "async-long-jobs": pass("Mixing four voices runs in the background with a bar that moves."),
        "recoverable-data": both("no", "no"),
      })
      .unchecked("front-end", "back-end", "database", "file-storage"),
    week(5, 6)
      .answers({
        "user-isolation": no("Signed links now, ten minutes each."),
        "response-schema-validation": pass(),
        "safe-errors": pass(),
      })
      .proves({
        title: "A recording's address, signed in and signed out",
        serves: ["user-isolation", "signed-file-links"],
        content: {
          kind: "file",
          files: [
            text(
              "two-browsers.txt",
              "{day}\n\nGET /recordings/8c1f  signed in   302 to a link that ends in 10 minutes\nGET /recordings/8c1f  signed out  404\nGET the link after 11 minutes       403",
            ),
          ],
        },
      }),
    week(12, 2).asksForWaiver("input-validation", {
      reason: "Three choirs we know by name send recordings. Nobody else has a link.",
      compensatingControl: "Anything above fifty megabytes is refused by the store itself.",
      endsInDays: -73,
    }),
    week(12, 3).by("tobias").acceptsRisk("input-validation", "For the spring concert."),
    week(26, 6).asksForWaiver("recoverable-data", {
      reason: "Every singer keeps their own recording on the phone it was made with.",
      compensatingControl: "A copy of the song sheets leaves for a second place each night.",
      endsInDays: 20,
    }),
  ],
};
