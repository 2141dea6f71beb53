import { text } from "../artefacts/file";
import { launchFolder } from "../artefacts/launch-folder";
import { secretScan } from "../artefacts/reports";
import { sousPlans, sousTriesAgain } from "../plans/sous";
import { larderlyExample } from "../registries/examples";
import { sousRegistry } from "../registries/sous";
import { sousReviews } from "../review-stories";
import {
  both,
  countingCalls,
  each,
  fail,
  no,
  notApplicable,
  partial,
  pass,
  type Story,
  week,
  yes,
} from "../story";
import { sousTraffic } from "../traffic/sous";

const folder = launchFolder({
  name: "Sous",
  host: "sous.example.com",
  record: "menu",
  vendors: ["Larderly", "Plaintext AI"],
  onCall: "Jonas Feld",
  commits: 611,
});

const leak =
  "public bundle assets/app-4f1c.js: key of Plaintext AI, variable VITE_PLAINTEXT_KEY, first seen 9 days ago";

/** A key reached the browser; it was found, replaced and kept out, and the trend shows all three. */
export const sous: Story = {
  name: "Sous – the weekly menu that knows what is left in your fridge",
  description: "Plans five dinners from leftovers and writes the shopping list for the rest.",
  repositoryUrl: "https://git.example.com/larkfield/sous",
  team: "Neighbourhood apps",
  founder: "jonas",
  others: { noor: "reviewer", samuel: "reviewer", beatriz: "viewer" },
  scenarios: ["demand-test"],
  signals: { auth: "demo", latency: "production", errors: "demo", data: "production", agents: "demo" },
  target: { stage: "beta", inDays: 14 },
  registered: { week: 1, day: 3 },
  reviews: sousReviews,
  timeline: [
    week(1, 5).answers({
      "data-sensitivity": no("Menus and a shopping list. No names are kept with them."),
      "user-isolation": no("Edited the id of a menu in the address: not found."),
      "database-exposure": no(),
      "admin-auth": yes(),
      "key-exposure": no("Both keys are on the server."),
    }),
    week(3, 2).answers({
      ...each(yes(), "server-permissions", "input-validation"),
      "secrets-not-in-git": pass(),
      "safe-errors": pass("What the menu writer says when it fails never reaches the screen."),
    }),
    week(5, 4)
      .answers({
        "provider-logging": pass(),
        "outbound-retries": pass(),
        "traceable-logs": both("yes", "yes"),
        "backend-proxy": pass("The browser talks to us; we talk to Plaintext AI."),
      })
      .proves(folder.scan, folder.exposure, folder.logs),
    week(7, 2)
      .answers({
        "recoverable-data": both("yes", "yes"),
        "detect-and-reverse": both(
          "yes",
          "no",
          "Alerts work. Rolling back has been described and never done.",
        ),
      })
      .proves(folder.recovery),
    week(9, 3)
      .answers({
        "key-exposure": {
          answer: { kind: "replies", replies: ["yes"] },
          note: "**Found on Wednesday.** The preview build read the menu writer's key from a client-prefixed variable; the release of nine days ago carried it into the public bundle.\n\n- 09:10 a customer's son asked why our key works on his machine\n- 09:25 key revoked at the vendor\n- 09:40 usage of the last nine days read through: four foreign calls, all his",
        },
        "backend-proxy": fail("The preview build went around our server."),
      })
      .proves({
        key: "finding",
        title: "The leaked key, as the scanner found it",
        serves: ["key-exposure"],
        content: { kind: "file", files: [secretScan("finding.txt", 402, [leak])] },
      }),
    week(9, 4).answers({
      "rotation-without-redeploy": pass("Did it for real, in fifteen minutes, with customers cooking."),
    }),
    week(10, 5)
      .answers({
        "backend-proxy": pass(
          "The preview build has no vendor address at all now; it could not call one if it tried.",
        ),
        "key-exposure": no(
          "New key, on the server only. A build step fails when a known prefix is in the bundle.",
        ),
        "environment-scoped-keys": pass("Previews use a key with a budget of one euro a day."),
      })
      .throwsAway("finding")
      .proves({
        title: "What happened, what we changed, who was told",
        serves: ["key-exposure", "rotation-without-redeploy", "backend-proxy"],
        content: {
          kind: "file",
          files: [
            text(
              "after-the-leak.md",
              "# After the leak\n\nA key of ours was readable by the public for nine days.\n\n| When | What |\n| --- | --- |\n| Wednesday 09:25 | key revoked, new one on the server |\n| Wednesday 11:00 | usage read: four calls that were not ours, €0.11 |\n| Thursday | the build refuses known key prefixes |\n| {day} | previews use a key of their own, one euro a day |\n\nTold: all 212 accounts, by mail, the same evening.",
            ),
            secretScan("secret-scan-after.txt", 431),
          ],
        },
      })
      .renews("scan", folder.scan.content),
    week(11, 4)
      .lists(...sousRegistry)
      .standsBy("Plaintext AI menus", "Larderly prices")
      .keepsExamples("Larderly prices", ...larderlyExample),
    week(13, 2)
      .answers({
        "contract-tests-ci": pass(),
        "rate-limits-tested": pass(),
        "least-privilege-scopes": pass(
          "The key may write menus and cannot list models, files or other keys.",
        ),
        "audit-trail": pass(),
        "agent-egress-allowlist": pass("Two hosts, enforced by the proxy."),
        "approval-gate": notApplicable("The menu writer only ever suggests; a person cooks."),
      })
      .proves(folder.contracts, folder.limits),
    week(14, 4).renews("scan", folder.scan.content).renews("exposure", folder.exposure.content),
    week(17, 1)
      .answers({
        ...each(
          pass(),
          "isolation-tests",
          "role-change-effective",
          "closed-defaults",
          "automatic-backups",
          "restore-drill",
        ),
        ...each(pass(), "token-lifetime", "session-revocation"),
        "device-list": partial("The list is there. *End this session* works, *end all others* does not yet."),
      })
      .proves(folder.access, folder.sessions),
    week(18, 5).renews("scan", folder.scan.content).renews("contracts", folder.contracts.content),
    week(20, 3)
      .answers({
        "detect-and-reverse": both("yes", "yes", "Rolled back on a Tuesday evening, announced. Six minutes."),
        ...each(
          pass(),
          "alert-tested",
          "uptime-check",
          "slo-defined",
          "log-redaction",
          "upload-limits",
          "signed-file-links",
        ),
        "device-list": pass(),
      })
      .proves(folder.watch, folder.keys),
    week(22, 4)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .renews("exposure", folder.exposure.content)
      .renews("access", folder.access.content)
      .renews("recovery", folder.recovery.content)
      .renews("logs", folder.logs.content),
    week(22, 5).getsReady(...sousPlans),
    week(23, 6).rollsOut({ do: "plan-rollout", template: "four-weeks" }),
    week(24, 5)
      .looksThrough("Preview builds", { mode: "async", expectedLatencyMs: 18_000 })
      .rollsOut({ do: "finish-tasks", phase: 1 }),
    week(25, 4)
      .looksThrough("Plaintext AI menus", { costLimit: "€90 a day, hard" })
      .standsBy("Plaintext AI menus")
      .getsReady(...sousTriesAgain),
    week(25, 6)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("access", folder.access.content)
      .renews("contracts", folder.contracts.content)
      .renews("watch", folder.watch.content)
      .renews("limits", folder.limits.content)
      .renews("recovery", folder.recovery.content)
      .proves(folder.agents),
    week(25, 7).rollsOut(
      { do: "finish-tasks", phase: 2 },
      { do: "give-task", phase: 3, task: 2, to: "samuel" },
      { do: "finish-tasks", phase: 3, tasks: 1 },
    ),
    week(26, 1)
      .by("tobias")
      .decides({
        release: "v2.6.0",
        targetStage: "beta",
        outcome: "go",
        rollsBack: "jonas",
        answers: {
          "vendor-slas": {
            answer: "yes",
            note: "Both vendors, with status pages, on the fridge and in the runbook.",
          },
          rollback: { answer: "yes", note: "Jonas. Six minutes, tried on a Tuesday." },
          "contract-tests": { answer: "yes", note: "Green on the tag." },
          "async-ux": { answer: "yes", note: "" },
        },
        conditions: [],
        note: "The waiting list may come in, two hundred households a week.",
      }),
    ...countingCalls(sousTraffic, 4),
  ],
};
