import { launchFolder } from "../artefacts/launch-folder";
import { ticketboothPlans } from "../plans/ticketbooth";
import { paystileDrift, paystileExample } from "../registries/examples";
import { ticketboothRegistry } from "../registries/ticketbooth";
import { ticketboothReviews } from "../review-stories";
import {
  both,
  countingCalls,
  each,
  no,
  notApplicable,
  partial,
  pass,
  remark,
  type Story,
  week,
  yes,
} from "../story";
import { ticketboothTraffic } from "../traffic/ticketbooth";

const folder = launchFolder({
  name: "Ticketbooth",
  host: "ticketbooth.example.com",
  record: "order",
  vendors: ["Paystile", "Mailwren", "Seatwright"],
  onCall: "Wren Castellanos",
  commits: 2210,
});

/** Everything its builders can do is done. What is missing is four reviews that somebody else must sign. */
export const ticketbooth: Story = {
  name: "Ticketbooth",
  description:
    "Sells tickets for small theatres: seat plan, payment, refund, and a door list that works offline.",
  repositoryUrl: "https://git.example.com/larkfield/ticketbooth",
  team: "Money and bookings",
  founder: "jonas",
  others: { noor: "reviewer", samuel: "reviewer", beatriz: "viewer", wren: "viewer" },
  scenarios: ["payments", "personal-data"],
  signals: { auth: "production", latency: "production", errors: "production", data: "production" },
  target: { stage: "production", inDays: 60 },
  registered: { week: 1, day: 1 },
  reviews: ticketboothReviews,
  timeline: [
    week(1, 2)
      .lists(...ticketboothRegistry)
      .standsBy("Paystile payments", "Paystile events", "Mailwren", "Seatwright seat plans")
      .keepsExamples("Paystile payments", ...paystileExample),
    week(1, 3).answers({
      "data-sensitivity": yes("Names, addresses, what people go and see. Card numbers never touch us."),
      "user-isolation": no(),
      "database-exposure": no(),
      "admin-auth": yes("Box-office staff sign in with a second factor."),
      "key-exposure": no(),
    }),
    week(2, 4).answers({
      ...each(yes(), "server-permissions", "input-validation"),
      "outbound-retries": pass(
        "A doubled payment request is **one** payment: the order's own id is the idempotency key.",
      ),
      "approval-gate": pass("Refunds above €50 wait for the theatre's manager, who sees the exact sum."),
    }),
    week(4, 2)
      .proves(folder.scan, folder.keys, folder.exposure)
      .closed("front-end", "back-end", "database", "cache", "file-storage", "identity", "logs")
      .unused("api-gateway"),
    week(6, 3)
      .answers({
        "contract-tests-ci": pass("Against the payment sandbox, every night and before every release."),
        "rate-limits-tested": pass(
          "Opening night of *The Lighthouse* rehearsed with 4,000 buyers who did not exist.",
        ),
        "traceable-logs": both("yes", "yes"),
      })
      .proves(folder.contracts, folder.limits),
    week(8, 2)
      .answers({
        "recoverable-data": both("yes", "yes"),
        ...each(pass(), "restore-drill", "automatic-backups", "isolation-tests", "role-change-effective"),
      })
      .proves(folder.access, folder.recovery, folder.logs),
    week(9, 5).renews("scan", folder.scan.content).renews("exposure", folder.exposure.content),
    week(11, 3)
      .answers({
        "detect-and-reverse": both("yes", "yes"),
        ...each(pass(), "alert-tested", "uptime-check", "slo-defined", "audit-trail", "log-redaction"),
      })
      .proves(folder.watch),
    week(12, 1)
      .answers({
        ...each(
          pass(),
          "token-lifetime",
          "session-revocation",
          "device-list",
          "closed-defaults",
          "backend-proxy",
        ),
        ...each(pass(), "rotation-without-redeploy", "upload-limits", "signed-file-links"),
        "agent-egress-allowlist": notApplicable("No model acts in this app."),
      })
      .proves(folder.sessions),
    week(13, 2)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .renews("exposure", folder.exposure.content),
    week(16, 4)
      .renews("access", folder.access.content)
      .renews("scan", folder.scan.content)
      .proves({
        title: "Questions the four reviewers will ask, with where to look",
        serves: ["admin-auth", "user-isolation", "approval-gate", "traceable-logs"],
        content: {
          kind: "note",
          body: "1. **Security** – key register, outside look, admin sign-in with second factor\n2. **Permission** – `access-tests.xml`, and the refund rule in the handbook\n3. **Data isolation** – the same tests, theatre against theatre\n4. **Pre-launch** – restore drill, alert drill, contract tests\n\nEverything is here. Who has a day for us?",
        },
      }),
    week(18, 2)
      .renews("contracts", folder.contracts.content)
      .renews("exposure", folder.exposure.content)
      .renews("watch", folder.watch.content),
    week(20, 1).rollsOut({ do: "plan-rollout", template: "four-weeks" }),
    week(20, 3)
      .renews("scan", folder.scan.content)
      .renews("access", folder.access.content)
      .renews("recovery", folder.recovery.content)
      .renews("logs", folder.logs.content),
    week(20, 7).rollsOut({ do: "finish-tasks", phase: 1 }),
    week(21, 5)
      .aimsAt("production", 60)
      .answers({
        "upload-limits": partial(
          "Seat plans as PDF may be 40 MB. That is a decision, not an accident, but nobody wrote it down.",
        ),
      }),
    week(21, 6).rollsOut({ do: "finish-tasks", phase: 2 }),
    week(22, 6).rollsOut({ do: "finish-tasks", phase: 3 }),
    week(23, 2)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .renews("exposure", folder.exposure.content)
      .renews("access", folder.access.content)
      .renews("limits", folder.limits.content)
      .renews("recovery", folder.recovery.content)
      .answers({ "upload-limits": pass("Written down, and lowered to 25 MB.") }),
    week(24, 2)
      .submits("scorecard", "Eight of eight, each with a machine's word on it.")
      .submits("questions", "Two answers lean on drills; the reports are attached."),
    week(24, 3)
      .keepsExamples("Paystile payments", paystileDrift)
      .looksThrough("Mailwren", { rollsBack: "jonas" })
      .looksThrough("Seatwright seat plans", { rollsBack: "jonas" })
      .looksThrough("Door list export", {
        rollsBack: "wren",
        idempotency: "no-writes",
        contractTest: "passing",
        testedDaysAgo: 18,
      })
      .standsBy("Mailwren", "Seatwright seat plans", "Door list export")
      .getsReady(...ticketboothPlans)
      .rollsOut({ do: "finish-tasks", phase: 4 }),
    week(24, 4)
      .by("noor")
      .approves("secrets-not-in-git", "contract-tests-ci", "rate-limits-tested", "outbound-retries")
      .says(
        { itemId: "outbound-retries" },
        "I sent the same order twice while the sandbox was stalling: one payment. Good.",
      )
      .settles({ itemId: "outbound-retries" })
      .signs("scorecard", "Ran the contract tests myself, and read the rehearsal's figures line by line."),
    week(24, 6)
      .by("samuel")
      .approves("admin-auth", "key-exposure", "database-exposure")
      .asksToChange({
        "recoverable-data":
          "The restore report is of the *test* system. Show me one made from production's own backup, or say why there is none.",
        "traceable-logs":
          "Tracing is shown for a payment. What does a **refund** leave behind? Please add one, with its order id followed to the end.",
      })
      .sendsBack("questions"),
    week(25, 3)
      .proves({
        title: "Penetration test of the checkout, letter of attestation",
        serves: ["input-validation", "server-permissions", "user-isolation", "key-exposure"],
        content: { kind: "link", url: "https://reports.example.com/ticketbooth/attestation" },
        collectedDaysBefore: 6,
        validForDays: 180,
      })
      .renews("watch", folder.watch.content)
      .renews("sessions", folder.sessions.content)
      .renews("keys", folder.keys.content)
      .renews("recovery", folder.recovery.content)
      .proves(folder.agents),
    week(25, 5)
      .answers({
        "recoverable-data": remark(
          "Restored **production's** backup of the night before into an empty copy: 14 minutes, 3,112 orders, none missing.",
        ),
        "traceable-logs": remark(
          "A refund is traced from the box office to Paystile's answer under the order's own id; the report has one of each.",
        ),
      })
      .says(
        { itemId: "recoverable-data" },
        "You were right to ask. Done from production's backup now.",
        "samuel",
      )
      .submits("questions", "Both points are answered in the notes, with the new reports."),
    week(25, 6).getsReady({
      do: "try-out",
      kind: "restore",
      outcome: "worked",
      note: "Production's backup of the night before into an empty copy: 14 minutes, 3,112 orders, none missing.",
    }),
    week(26, 4)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("contracts", folder.contracts.content),
    week(26, 5)
      .by("samuel")
      .approves("recoverable-data", "traceable-logs", "user-isolation", "server-permissions")
      .settles({ itemId: "recoverable-data" })
      .settles({ itemId: "traceable-logs" })
      .signs("questions", "All ten, as they stand after yesterday's renewals."),
    week(26, 6)
      .submits("security", "The attestation of the checkout is attached; the key register is of this month.")
      .submits("permission")
      .says(
        { scope: "security" },
        "Samuel, do you have a day for this one, or shall I ask around?",
        "samuel",
      ),
    ...countingCalls(ticketboothTraffic, 6),
  ],
};
