import { launchFolder } from "../artefacts/launch-folder";
import { both, each, no, notApplicable, pass, type Story, week, yes } from "../story";

const folder = launchFolder({
  name: "Tideline",
  host: "tideline.example.com",
  record: "forecast",
  vendors: ["Oceanfeed", "Windlass"],
  onCall: "Elif Aydin",
  commits: 903,
});

/** It was ready, and then nobody looked: the proof grew old piece by piece, and the stage with it. */
export const tideline: Story = {
  name: "Tideline",
  description:
    "Tide, wind and daylight on one screen, for beach clubs and the people who swim before breakfast.",
  repositoryUrl: "https://git.example.com/larkfield/tideline",
  team: "Neighbourhood apps",
  founder: "elif",
  others: { samuel: "reviewer", beatriz: "viewer" },
  scenarios: ["demand-test"],
  signals: { auth: "production", latency: "production", errors: "production", data: "production" },
  target: { stage: "beta", inDays: 45 },
  registered: { week: 1, day: 2 },
  timeline: [
    week(1, 4).answers({
      "data-sensitivity": no("Tides are public. An account is a nickname and a favourite beach."),
      ...each(no(), "user-isolation", "database-exposure", "key-exposure"),
      "admin-auth": yes("The one console there is asks for the studio's single sign-on."),
    }),
    week(2, 2)
      .answers({
        ...each(yes(), "server-permissions", "input-validation"),
        "traceable-logs": both("yes", "yes"),
        "recoverable-data": both(
          "yes",
          "yes",
          "The only data worth restoring are the favourites. Restored them in nine minutes.",
        ),
      })
      .closed("front-end", "back-end", "database", "cache", "identity", "logs")
      .unused("file-storage", "api-gateway"),
    week(3, 3).answers({
      ...each(pass(), "outbound-retries", "contract-tests-ci", "rate-limits-tested", "isolation-tests"),
      "detect-and-reverse": both("yes", "yes"),
    }),
    week(4, 2).answers({
      ...each(pass(), "token-lifetime", "session-revocation", "device-list", "role-change-effective"),
      ...each(
        pass(),
        "closed-defaults",
        "rotation-without-redeploy",
        "backend-proxy",
        "audit-trail",
        "log-redaction",
      ),
      "upload-limits": notApplicable("Nobody can upload anything."),
      "signed-file-links": notApplicable("There are no private files."),
    }),
    week(5, 1).answers({
      ...each(pass(), "automatic-backups", "restore-drill", "alert-tested", "uptime-check", "slo-defined"),
      "approval-gate": notApplicable("The app writes nothing on anybody's behalf."),
      "agent-egress-allowlist": notApplicable("No model is involved."),
    }),
    week(6, 2).proves(folder.scan, folder.contracts, folder.access, folder.exposure),
    week(6, 4).proves(folder.sessions, folder.keys, folder.logs),
    week(7, 2).proves(folder.recovery, folder.watch, folder.limits),
    week(10, 3)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .renews("exposure", folder.exposure.content)
      .renews("access", folder.access.content)
      .renews("watch", folder.watch.content)
      .renews("recovery", folder.recovery.content),
    week(13, 2)
      .renews("scan", folder.scan.content)
      .renews("contracts", folder.contracts.content)
      .renews("exposure", folder.exposure.content)
      .renews("access", folder.access.content)
      .renews("watch", folder.watch.content)
      .renews("recovery", folder.recovery.content)
      .answers({ "slo-defined": pass("Moved the promise from 99 % to 99.5 % after two quiet months.") }),
    week(17, 5).proves({
      title: "Elif is on parental leave from this week; Jonas keeps the lights on",
      serves: [],
      content: {
        kind: "note",
        body: "Renewals are in the studio calendar under *Tideline*. **Scan and contract tests run out first**, after 30 days, then the monitoring drill after 60.",
      },
    }),
  ],
};
