import { csv } from "../artefacts/file";
import { launchFolder } from "../artefacts/launch-folder";
import { ledgerlineDrift, ledgerlineExample } from "../registries/examples";
import { kitchenTableRegistry } from "../registries/kitchen-table";
import { kitchenTableReviews } from "../review-stories";
import { both, each, fail, no, notApplicable, notSure, partial, pass, type Story, week, yes } from "../story";

const folder = launchFolder({
  name: "Kitchen Table Books",
  host: "books.example.com",
  record: "receipt",
  vendors: ["Ledgerline", "Paperwing"],
  onCall: "Jonas Feld",
  commits: 1038,
});

/** Two steps forward, one back: the scorecard climbs while one open question holds the score at 49. */
export const kitchenTableBooks: Story = {
  name: "Kitchen Table Books",
  description:
    "Bookkeeping for people who would rather be doing something else: photograph a receipt, get a tidy quarter.",
  repositoryUrl: "https://git.example.com/larkfield/kitchen-table-books",
  team: "Money and bookings",
  founder: "wren",
  others: { noor: "reviewer", tobias: "viewer" },
  scenarios: ["financial", "personal-data", "legal-or-compliance"],
  signals: { auth: "production", latency: "demo", errors: "production", data: "demo" },
  target: { stage: "beta", inDays: -5 },
  registered: { week: 1, day: 6 },
  reviews: kitchenTableReviews,
  timeline: [
    week(2, 1).answers({
      "data-sensitivity": yes("Income, tax numbers, and the receipts of a whole life."),
      "admin-auth": yes(),
      "key-exposure": no(),
      "user-isolation": notSure("Our accountant can see every customer. On purpose. Does that count?"),
      "database-exposure": no("Looked from outside: closed."),
    }),
    week(4, 3)
      .answers({
        "provider-logging": pass(),
        "safe-errors": pass(),
        "outbound-retries": partial(),
        "contract-tests-ci": fail(),
        ...each(yes(), "server-permissions", "input-validation"),
      })
      .proves(folder.scan, folder.keys, folder.exposure),
    week(7, 2)
      .answers({
        "contract-tests-ci": pass(),
        "response-schema-validation": pass(),
        "outbound-retries": pass(),
      })
      .proves(folder.contracts),
    week(10, 4)
      .answers({
        "user-isolation": {
          answer: { kind: "replies", replies: ["yes"] },
          note: "An export asked for quarter *and* customer id, and believed the customer id.\n\n> Found by Noor in twenty minutes with two accounts. Nobody had used it.",
        },
        "isolation-tests": fail("There were none for exports."),
      })
      .renews("scan", folder.scan.content),
    week(12, 2)
      .answers({
        "async-long-jobs": pass("Reading a shoebox of receipts runs in the background, page by page."),
        "rate-limits-tested": pass(),
        "recoverable-data": both("yes", "yes"),
      })
      .proves(folder.limits, folder.recovery),
    week(15, 1).answers({
      "user-isolation": notSure(
        "The export is fixed. We are going through the other eleven addresses that take an id.",
      ),
      "isolation-tests": partial("Six of twelve."),
    }),
    week(17, 3)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .answers({ "traceable-logs": both("yes", "yes"), "audit-trail": pass() })
      .proves(folder.logs),
    week(19, 2)
      .answers({
        "user-isolation": no("All twelve. Each has a test that a second customer fails."),
        "isolation-tests": pass(),
        "detect-and-reverse": both("yes", "yes"),
      })
      .proves(folder.access, folder.watch, {
        title: "Twelve addresses that take an id, and what customer B gets",
        serves: ["user-isolation", "isolation-tests"],
        content: {
          kind: "file",
          files: [
            csv("twelve-addresses.csv", [
              ["address", "customer A", "customer B"],
              ["/receipts/:id", 200, 404],
              ["/receipts/:id/image", 302, 404],
              ["/quarters/:id", 200, 404],
              ["/quarters/:id/export", 200, 404],
              ["/exports/:id/file", 302, 404],
              ["/suppliers/:id", 200, 404],
            ]),
          ],
        },
      }),
    week(22, 5)
      .renews("exposure", folder.exposure.content)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .renews("recovery", folder.recovery.content)
      .answers({
        ...each(
          pass(),
          "restore-drill",
          "automatic-backups",
          "role-change-effective",
          "log-redaction",
          "alert-tested",
        ),
        "approval-gate": pass(
          "Sending a return to the tax office waits for the customer, who sees every figure.",
        ),
        "agent-egress-allowlist": notApplicable(
          "Reading a receipt is recognition; nothing is chosen by a model.",
        ),
      }),
    week(23, 2).lists(...kitchenTableRegistry),
    week(23, 3)
      .standsBy("Ledgerline accounts")
      .keepsExamples("Ledgerline accounts", ...ledgerlineExample, ledgerlineDrift),
    week(23, 4).rollsOut(
      { do: "plan-rollout", template: "four-weeks" },
      { do: "finish-tasks", phase: 1, tasks: 1 },
    ),
    week(25, 1)
      .renews("access", folder.access.content)
      .renews("scan", folder.scan.content)
      .answers({
        "slo-defined": fail("We promise *soon*. Tobias wants a number."),
        "device-list": fail(),
        ...each(pass(), "token-lifetime", "closed-defaults", "backend-proxy"),
      }),
  ],
};
