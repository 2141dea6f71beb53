import { describe, expect, it } from "vitest";
import type { EventNames } from "./phrase-parts";
import { eventSentence, eventTypes, isHappened } from "./sentences";

const names: EventNames = {
  person: (id) => (id === "ada" ? "Ada Founder" : null),
  team: (id) => (id === "care" ? "Care" : null),
  evidence: (id) => (id === "scan" ? "gitleaks report" : null),
  item: (id) => (id === "safe-errors" ? "Safe errors" : null),
};

describe("An event as a sentence", () => {
  it("says what was answered, and what stood before", () => {
    const data = { itemId: "safe-errors", from: "fail", to: "pass", noteChanged: true };
    expect(eventSentence({ type: "answer.recorded", data }, names)).toBe(
      "answered “Safe errors”: passed, before failed and wrote a note",
    );
    const first = { itemId: "safe-errors", from: "none", to: "yes,not-sure", noteChanged: false };
    expect(eventSentence({ type: "answer.recorded", data: first }, names)).toBe(
      "answered “Safe errors”: yes and not sure",
    );
    const note = { itemId: "safe-errors", from: "pass", to: "pass", noteChanged: true };
    expect(eventSentence({ type: "answer.recorded", data: note }, names)).toBe(
      "edited the note on “Safe errors”",
    );
  });

  it("names evidence by its present title and says when it has none any more", () => {
    const data = { evidenceId: "scan", kind: "file", itemIds: ["safe-errors", "unknown-item"], digest: "" };
    expect(eventSentence({ type: "evidence.added", data }, names)).toBe(
      "added the file “gitleaks report” for “Safe errors” and “unknown-item”",
    );
    expect(eventSentence({ type: "evidence.deleted", data: { evidenceId: "gone" } }, names)).toBe(
      "moved a piece of evidence to the trash",
    );
  });

  it("speaks of a forgotten person without a name", () => {
    expect(eventSentence({ type: "member.disabled", data: { accountId: "gone" } }, names)).toBe(
      "suspended a former member",
    );
    const data = { from: "gone", to: "ada" };
    expect(eventSentence({ type: "project.transferred", data }, names)).toBe(
      "handed the project from a former member to Ada Founder",
    );
  });

  it("says what time alone moved", () => {
    const data = { score: 49, previousScore: 62, stage: "demo", previousStage: "beta" } as const;
    expect(eventSentence({ type: "readiness.aged", data }, names)).toBe(
      "moved the score from 62 to 49 and the stage from Beta to Demo, because evidence or a waiver ran out",
    );
  });

  it("knows every type of event, and refuses what is none", () => {
    expect(eventTypes()).toContain("evidence.purged");
    expect(isHappened({ type: "answer.recorded", data: {} })).toBe(true);
    expect(isHappened({ type: "toString", data: {} })).toBe(false);
    expect(isHappened(null)).toBe(false);
  });
});
