import type { Story } from "../story";
import { today } from "../story";

/** Brand new: two minutes of triage this morning, and nothing else yet. */
export const libraryOfThings: Story = {
  name: "Library of Things",
  description: "Borrow a drill for an afternoon, a tent for a week, from a shelf in the community hall.",
  team: "Neighbourhood apps",
  founder: "priya",
  others: { noor: "reviewer" },
  scenarios: ["personal-data", "demand-test"],
  signals: { auth: "demo", latency: "production", errors: "demo", data: "production" },
  target: { stage: "closed-pilot", inDays: 56 },
  registered: today,
  timeline: [],
};
