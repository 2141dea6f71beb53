import { text } from "../artefacts/file";
import { launchFolder } from "../artefacts/launch-folder";
import { quayStreetFirstDrill, quayStreetPlans } from "../plans/quay-street";
import { quayStreetRegistry } from "../registries/quay-street";
import { quayStreetReviews } from "../review-stories";
import {
  both,
  countingCalls,
  each,
  fail,
  no,
  notApplicable,
  notSure,
  partial,
  pass,
  remark,
  type Story,
  week,
  yes,
} from "../story";
import { quayStreetTraffic } from "../traffic/quay-street";

const folder = launchFolder({
  name: "Quay Street Appointments",
  host: "appointments.example.com",
  record: "appointment",
  vendors: ["Pulseline", "Textbird", "Calendaria"],
  onCall: "Mika Sørensen",
  commits: 1866,
});

/** Patients' data from the first day: slow, careful, and mostly about who may see what. */
export const quayStreetAppointments: Story = {
  name: "Quay Street Appointments",
  description:
    "Patients book, move and cancel appointments in three clinics; reminders go out by text message, without saying what for.",
  repositoryUrl: "https://git.example.com/quay-street/appointments",
  team: "Patient-facing",
  founder: "mika",
  others: { ingrid: "reviewer", noor: "reviewer", theo: "viewer", aurelio: "viewer" },
  scenarios: ["medical", "personal-data", "roles-and-permissions"],
  signals: { auth: "production", latency: "demo", errors: "production", data: "demo", agents: "demo" },
  target: { stage: "production", inDays: 90 },
  registered: { week: 1, day: 1 },
  reviews: quayStreetReviews,
  timeline: [
    week(1, 2).answers({
      "data-sensitivity": yes(
        "That somebody has an appointment with a specialist *is* a diagnosis, more or less.",
      ),
      "admin-auth": yes("Reception signs in with a badge and a code."),
      "key-exposure": no(),
      "database-exposure": notSure("The host says no. Nobody has tried."),
      "user-isolation": notSure(),
    }),
    week(2, 5)
      .answers({
        "database-exposure": no("Tried from Theo's phone: nothing answers."),
        "safe-errors": partial(
          "Patients once read *ECONNREFUSED*. One of them thought it was their insurance.",
        ),
        "agent-egress-allowlist": notApplicable(
          "The app has no model in it, and will not get one without a new assessment.",
        ),
      })
      .proves(folder.exposure),
    week(4, 3)
      .answers({
        "user-isolation": no("Two patients, forty addresses, nothing of each other."),
        "server-permissions": yes("Reception, nurse, doctor, practice manager. The rule lives in one place."),
        "role-change-effective": pass("A locum's access ends with the shift; the next request is refused."),
      })
      .proves(folder.access),
    week(6, 2)
      .answers({
        "input-validation": yes(),
        "response-schema-validation": pass(
          "The calendar system's answers are checked; a slot without an end is refused loudly.",
        ),
        "async-long-jobs": pass(
          "Cancelling a whole day of appointments runs in the background, one patient at a time.",
        ),
        "secrets-not-in-git": pass(),
      })
      .proves(folder.scan)
      .closed("front-end", "back-end", "database", "identity", "logs")
      .unused("cache", "api-gateway"),
    week(8, 4)
      .answers({
        "traceable-logs": both(
          "yes",
          "no",
          "Reasons for a visit were in the log for six weeks. Deleted, with Ingrid watching.",
        ),
        "log-redaction": fail("The field is called *reason*, and nobody had put it on the list."),
      })
      .proves({
        title: "What was in the logs, what we deleted, whom we told",
        serves: ["traceable-logs", "log-redaction"],
        content: {
          kind: "note",
          body: "Reasons for visits (free text) were written to the request log **for six weeks**.\n\n- found while tracing a failed text message\n- 1,204 lines deleted, retention cut to fourteen days\n- the practice's data protection officer told the same day; her letter is in the practice's own files",
        },
      }),
    week(9, 5)
      .answers({
        "traceable-logs": both("yes", "yes"),
        "log-redaction": pass("Free text never reaches a log line. The canary test covers eleven fields."),
      })
      .proves(folder.logs)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content),
    week(12, 2)
      .answers({
        "outbound-retries": pass("A reminder is sent once. We have the phone bill to prove it."),
        "contract-tests-ci": pass(),
        "safe-errors": pass("Nine messages, read aloud to the waiting room first."),
        "provider-logging": pass(),
      })
      .proves(folder.contracts),
    week(13, 1)
      .lists(...quayStreetRegistry)
      .standsBy("Textbird reminders", "Pulseline patient records"),
    week(14, 3)
      .answers({
        "recoverable-data": both(
          "yes",
          "yes",
          "A cancelled day was brought back in front of the practice manager.",
        ),
        ...each(pass(), "restore-drill", "automatic-backups", "audit-trail"),
      })
      .proves(folder.recovery)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .getsReady(...quayStreetFirstDrill),
    week(16, 4)
      .answers({
        "detect-and-reverse": both(
          "yes",
          "no",
          "We would know. Going back has never been tried with the new reminder tables.",
        ),
        "rate-limits-tested": pass(),
        "upload-limits": notApplicable("Patients upload nothing. Referrals come by another door."),
        "signed-file-links": notApplicable("There are no files."),
      })
      .proves(folder.limits),
    week(18, 2)
      .isFor("medical", "personal-data", "roles-and-permissions", "many-real-users")
      .renews("access", folder.access.content)
      .renews("contracts", folder.contracts.content),
    week(19, 3)
      .answers({
        ...each(
          pass(),
          "isolation-tests",
          "closed-defaults",
          "token-lifetime",
          "session-revocation",
          "device-list",
        ),
        "approval-gate": pass("Cancelling more than five appointments at once waits for a second person."),
      })
      .proves(folder.sessions, folder.keys)
      .renews("scan", folder.scan.content),
    week(21, 5)
      .answers({
        "detect-and-reverse": both(
          "yes",
          "yes",
          "Tried on a Sunday: eight minutes, one reminder too many, to Theo.",
        ),
        ...each(
          pass(),
          "alert-tested",
          "uptime-check",
          "slo-defined",
          "least-privilege-scopes",
          "environment-scoped-keys",
          "backend-proxy",
        ),
        "rotation-without-redeploy": partial("Two of three keys. The calendar system needs a phone call."),
      })
      .proves(folder.watch),
    week(21, 6).rollsOut({ do: "plan-rollout", template: "four-weeks" }),
    week(22, 3)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .renews("contracts", folder.contracts.content),
    week(22, 6).rollsOut({ do: "finish-tasks", phase: 1 }),
    week(23, 4).rollsOut({ do: "finish-tasks", phase: 2 }),
    week(24, 2)
      .renews("access", folder.access.content)
      .renews("logs", folder.logs.content)
      .renews("recovery", folder.recovery.content)
      .proves({
        title: "Agreement with Textbird on where phone numbers are kept and for how long",
        serves: ["log-redaction"],
        content: {
          kind: "file",
          files: [
            text(
              "agreement-summary.txt",
              "Summary for readers who are not lawyers, {day}\n\n- Numbers are kept for 30 days, in this country.\n- A message never names a clinic's speciality.\n- We may ask for deletion of one number; it is confirmed within a working day.",
            ),
          ],
        },
        validForDays: 365,
      }),
    week(24, 5).rollsOut({ do: "finish-tasks", phase: 3 }),
    // Found on the reception's machine: the rollout leans on keys that lie in a store.
    week(25, 4).looksThrough("Calendaria", { secretPlace: "local-env-file" }),
    week(26, 2)
      .renews("scan", folder.scan.content)
      .renews("exposure", folder.exposure.content)
      .answers({
        "rotation-without-redeploy": remark(
          "Calendaria promises an interface for it next quarter. Until then the phone call is in the runbook, with the number.",
        ),
      }),
    week(24, 6).getsReady(...quayStreetPlans),
    week(26, 3).by("isaac").needsSigners({ "data-isolation": 2 }),
    week(26, 4)
      .submits("permission", "Four roles, and the locum's access that ends with the shift.")
      .submits("data-isolation", "Two signatures this time: Isaac asked for them, and we agree."),
    week(26, 5)
      .by("ingrid")
      .approves("user-isolation", "server-permissions", "isolation-tests", "role-change-effective")
      .says(
        { itemId: "role-change-effective" },
        "Tried with my own badge: taken off the list at 17:00, refused at 17:00 and four seconds.",
      )
      .settles({ itemId: "role-change-effective" })
      .signs("permission")
      .signs("data-isolation", "First of two. Noor, please try the export as well.")
      .says({ scope: "data-isolation" }, "Mine is given; it needs a second pair of eyes.", "noor"),
    ...countingCalls(quayStreetTraffic, 5),
  ],
};
