import { screenshot } from "../artefacts/reports";
import { both, each, fail, no, notApplicable, notSure, remark, type Story, week } from "../story";

const callsNothing = notApplicable("The report calls no vendor yet: its numbers are typed into the page.");

/** A finished form with nothing behind it: most of the list cannot even be asked yet, and the page says so. */
export const rentVersusCommute: Story = {
  name: "Rent versus Commute",
  description:
    "Type in a salary, two rents and two commutes, and get a report that tells you where to live. The form is finished; the report calls nothing yet.",
  team: "Workshop and experiments",
  founder: "wren",
  others: { beatriz: "viewer" },
  scenarios: ["investor-prototype"],
  signals: { auth: "demo", latency: "demo", errors: "demo", data: "demo" },
  target: { stage: "closed-pilot", inDays: null },
  registered: { week: 17, day: 2 },
  timeline: [
    week(17, 2).answers({
      "data-sensitivity": notSure("People type in their salary. It goes nowhere today. Where will it go?"),
      "key-exposure": no("There is no key. There is nothing to call."),
      "response-schema-validation": callsNothing,
      "outbound-retries": callsNothing,
      "provider-logging": callsNothing,
      "contract-tests-ci": callsNothing,
    }),
    week(17, 3)
      .answers({
        "user-isolation": notApplicable("There are no accounts, so there is no user B."),
        "admin-auth": notApplicable("There is nothing to administer."),
        "database-exposure": notApplicable("There is no database."),
        "async-long-jobs": fail(
          "The report takes no time because it computes nothing. With live rents it will take half a minute.",
        ),
      })
      .proves({
        title: "The finished form, and the report with its typed-in numbers",
        serves: ["response-schema-validation"],
        content: { kind: "file", files: [screenshot("form.png"), screenshot("report.png")] },
      }),
    week(19, 4)
      .unused("database", "cache", "file-storage", "api-gateway", "identity", "logs", "back-end")
      .unchecked("front-end"),
    week(21, 1).answers({
      ...each(no("There is no server."), "server-permissions", "input-validation"),
      "recoverable-data": both(
        "no",
        "no",
        "A reload empties the form. Two testers lost ten minutes of typing.",
      ),
      "traceable-logs": both("no", "yes", "No server, no log."),
    }),
    // "Does not apply" to a blocker is a claim; the third one nobody has looked at yet.
    week(22, 3)
      .by("maren")
      .approves("user-isolation", "admin-auth")
      .says(
        { itemId: "database-exposure" },
        "No database today, agreed. The live rents will be *stored* somewhere, though: does this still stand when they come?",
        "wren",
      ),
    week(24, 5).answers({
      "async-long-jobs": remark(
        "Three investors have seen it. All three asked where the rents come from. **Next:** one source of rents, one of travel times, listed as integrations *before* they are written.",
      ),
    }),
  ],
};
