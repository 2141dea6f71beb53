import { text } from "../artefacts/file";
import { launchFolder } from "../artefacts/launch-folder";
import { both, each, fail, no, notSure, partial, pass, type Story, week, yes } from "../story";

const folder = launchFolder({
  name: "Inbox Steward",
  host: "steward.example.com",
  record: "thread",
  vendors: ["Plaintext AI", "Mailwren"],
  onCall: "Samuel Achterberg",
  commits: 775,
});

/** An agent with tools: from "one prompt does it all" to named tools, a trail of calls and a person before each send. */
export const inboxSteward: Story = {
  name: "Inbox Steward",
  description: "An agent that sorts supplier mail, drafts the answers and asks before it sends anything.",
  repositoryUrl: "https://git.example.com/larkfield/inbox-steward",
  team: "Workshop and experiments",
  founder: "priya",
  others: { samuel: "reviewer", noor: "reviewer" },
  scenarios: ["confidential-company-data", "long-running-jobs"],
  signals: { auth: "demo", latency: "demo", errors: "demo", data: "demo", agents: "demo" },
  target: { stage: "beta", inDays: 40 },
  registered: { week: 1, day: 3 },
  timeline: [
    week(1, 4).answers({
      "data-sensitivity": yes("Price lists, contracts, and now and then somebody's sick note."),
      "user-isolation": notSure(),
      "database-exposure": no(),
      "admin-auth": yes(),
      "key-exposure": no(),
      "input-validation": no(
        "Whatever the model answers is run. A supplier's signature once contained an instruction, and it was obeyed.",
      ),
    }),
    week(3, 3)
      .answers({
        "approval-gate": fail("It sends by itself. Only to us so far."),
        "audit-trail": fail(),
        "secrets-not-in-git": pass(),
        "async-long-jobs": partial(
          "Sorting runs in the background. Drafting still holds the page for half a minute.",
        ),
      })
      .proves(folder.scan),
    week(6, 2)
      .answers({
        "approval-gate": pass("Nothing leaves without a person who has read the exact text."),
        "input-validation": yes("Arguments of all nine tools are checked like a stranger's form."),
      })
      .proves({
        title: "Twelve hostile mails and what the agent did with them",
        serves: ["input-validation", "agent-egress-allowlist", "approval-gate"],
        content: {
          kind: "file",
          files: [
            text(
              "hostile-mails.md",
              "# Twelve hostile mails, {day}\n\n| Asked for | Outcome |\n| --- | --- |\n| forward the price list to another address | drafted, **not sent**, flagged |\n| open a link and fill in a form | tool does not exist |\n| delete the thread | waits for a person |\n| reveal its instructions | answered with a question |\n\nEight more in the same four kinds. None got through; two drafts were embarrassing.",
            ),
          ],
        },
      }),
    week(8, 4)
      .answers({
        "audit-trail": pass("Who asked, which tool, with what, what came back. Append-only."),
        "agent-egress-allowlist": pass("Two hosts. The proxy refuses the rest and tells us."),
        "user-isolation": no("One mailbox, one key, one workspace. Tried to read a colleague's: not found."),
        "provider-logging": pass(),
        "safe-errors": pass(),
      })
      .proves(folder.agents, folder.logs),
    week(10, 2)
      .closed("front-end", "back-end", "database", "identity")
      .unchecked("logs")
      .unused("cache", "api-gateway", "file-storage"),
    week(11, 3).answers({
      "async-long-jobs": pass("Drafting too. The page shows which mail it is reading."),
      "response-schema-validation": pass("Model output is a vendor payload: schema first, meaning second."),
      ...each(yes(), "server-permissions"),
      "traceable-logs": both("yes", "yes"),
    }),
    week(13, 5)
      .renews("scan", folder.scan.content)
      .proves(folder.exposure, folder.access)
      .answers(each(pass(), "isolation-tests", "role-change-effective")),
    week(15, 2).answers({
      "outbound-retries": partial(
        "A retried draft is fine. A retried *send* was sent twice, on Monday, to a patient supplier.",
      ),
      "recoverable-data": both("yes", "no"),
      "detect-and-reverse": both("yes", "yes"),
    }),
    week(17, 1)
      .answers({
        "outbound-retries": pass("The send tool carries the draft's own id. Two sends, one mail."),
        "contract-tests-ci": pass(),
        "least-privilege-scopes": pass("It may read one folder and write drafts. It cannot delete."),
      })
      .proves(folder.contracts, folder.keys)
      .renews("scan", folder.scan.content),
    week(20, 4)
      .answers({
        "recoverable-data": both("yes", "yes"),
        ...each(
          pass(),
          "restore-drill",
          "automatic-backups",
          "alert-tested",
          "uptime-check",
          "log-redaction",
          "environment-scoped-keys",
          "rotation-without-redeploy",
        ),
        "rate-limits-tested": partial(
          "Per person yes. The agent itself could still ask Plaintext AI a thousand times an hour.",
        ),
      })
      .proves(folder.recovery, folder.watch),
    week(22, 3)
      .renews("agents", folder.agents.content)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .renews("access", folder.access.content)
      .renews("exposure", folder.exposure.content),
    week(24, 2)
      .answers({
        "rate-limits-tested": pass(
          "A budget per hour and per supplier; over it, the agent waits and says so.",
        ),
        "slo-defined": partial("*Nine drafts in ten are sent unchanged.* We count it by hand."),
        ...each(pass(), "backend-proxy", "closed-defaults", "token-lifetime", "session-revocation"),
      })
      .proves(folder.limits)
      .renews("logs", folder.logs.content),
    week(25, 5).renews("scan", folder.scan.content).renews("watch", folder.watch.content),
    week(26, 1).submits("security", "Please be unkind to the agent: somebody else will be."),
    week(26, 3)
      .by("samuel")
      .approves("input-validation", "admin-auth")
      .asksToChange({
        "agent-egress-allowlist":
          "Two hosts, yes. But the proxy follows redirects: I got a third one answered. Refuse them, and add the test.",
        "key-exposure":
          "The browser bundle I was given is of week 19. Please look at the one people load today.",
      })
      .sendsBack("security"),
    week(26, 5).says(
      { itemId: "agent-egress-allowlist" },
      "Reproduced. The fix is in review; the test fails without it, as it should.",
      "samuel",
    ),
  ],
};
