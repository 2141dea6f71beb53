import { type ChecksDraft, checksDraft } from "@/lib/domain/checks/shape";
import { publishChecks } from "@/lib/features/checks/commands/publish-checks";
import { type Gathered, scopeIn } from "./gather";
import { granted } from "./granted";

/** What a group of clinics asks of every app before a patient sees it, beyond the built-in catalogue. */
const draft: ChecksDraft = checksDraft.parse({
  checks: [
    {
      id: "ws-clinical-read-through",
      title: "Clinical read-through",
      statement: "A named clinician has read every sentence the app can say to a patient, and signed for it.",
      severity: "blocker",
      reviews: ["pre-launch"],
      effort: "1day",
      evidence: { required: true, freshDays: 180 },
      guidance: {
        meaning:
          "Software that talks to patients gives advice, whether it means to or not. Somebody with a licence answers for each sentence.",
        test: "1. Ask who read the texts, and when.\n2. Change one reminder in the staging app. **Good:** it waits for that person. **Bad:** it goes out.",
        ifSkipped:
          "A reminder says “fast from midnight” to a diabetic patient, because the template came from another department.",
        humanOnly: "Reading it as the patient who is worried, tired and in a hurry.",
        goodEvidence: ["The signed list of texts with its date and the version of the app"],
      },
    },
    {
      id: "ws-processing-agreements",
      title: "Data processing agreements",
      statement: "Every vendor that sees a patient's data has signed an agreement with us.",
      severity: "major",
      reviews: ["data-isolation"],
      evidence: { required: true, freshDays: 365 },
      guidance: {
        meaning: "The law asks for a contract with everyone who handles patients' data on our behalf.",
        test: "Open the list of vendors and find each signed agreement within five minutes.",
      },
    },
    {
      id: "ws-works-on-paper",
      title: "The desk works without it",
      statement: "Reception knows what to do while the app is down, from one printed page.",
      capabilities: ["backup"],
      effort: "15min",
      evidence: { required: false, freshDays: 90 },
      guidance: {
        meaning: "An outage must not keep a patient from an appointment.",
        test: "Ask at the desk for the page. **Good:** it is within reach. **Bad:** it is in the app.",
        prompt: "",
      },
    },
  ],
  checklists: [
    {
      id: "before-a-clinic",
      title: "Before a clinic goes live",
      description: "To go through with the head of the clinic in the week before.",
      items: ["ws-clinical-read-through", "ws-works-on-paper", "recoverable-data", "alert-tested"],
    },
  ],
});

/** Publishes them as the owner. Every project is asked; nobody has answered yet. */
export async function publishOwnChecks({ company, scopes }: Gathered): Promise<void> {
  granted(await publishChecks(scopeIn(scopes, company.owner), { basedOn: 0, ...draft }));
}
