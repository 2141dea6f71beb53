import { describe, expect, it } from "vitest";
import { blankRecord, type IntegrationRecord, type RegisteredIntegration } from "../integrations/record";
import { operationsFacts } from "../operations/operations-facts";
import { isComplete, requirementsOf } from "./completeness";
import { generatePlan } from "./generate";
import { planMarkdown } from "./markdown";
import type { PlanMaterial } from "./material";
import { NO_PLAN, type PlanKind, type StoredPlan, type WrittenSection } from "./plan";
import { sectionsOf, storedSections } from "./sections";
import { isWritten, STARTING_SECTIONS } from "./starting-texts";

const stripe: Partial<IntegrationRecord> = {
  purpose: "Takes | money",
  statusPageUrl: "https://status.stripe.example/now|then",
  idempotency: "key-sent",
  contractTest: "passing",
  rollbackOwnerId: "ada",
  errorMap: [{ vendor: "402 card_declined", ours: "DECLINED", userReads: "Try another card." }],
};

function registered(name: string, fields: Partial<IntegrationRecord>): RegisteredIntegration {
  const record = { ...blankRecord(name, "ada"), ...fields };
  return { id: name.toLowerCase(), record, payloadValid: null, approvedAt: null };
}

function material(about: Partial<PlanMaterial> = {}): PlanMaterial {
  return {
    integrations: [registered("Stripe", stripe)],
    phases: null,
    rota: [{ accountId: "ada", fromDay: "2026-11-16", toDay: "2026-12-06", reachedBy: "+44 20 7946 0000" }],
    names: new Map([["ada", "Ada Founder"]]),
    today: "2026-11-22",
    ...about,
  };
}

const STEPS = "Press “Redeploy” on the build before, then read the error log for ten minutes.";

function saved(
  kind: PlanKind,
  written: readonly WrittenSection[],
  before: StoredPlan = NO_PLAN,
  about = material(),
) {
  const { without } = before;
  const sections = storedSections(kind, about, { before: before.sections, written, without });
  return { number: before.number + 1, sections, without };
}

const write = (id: string, edited: string | null = STEPS, generatedFrom: string | null = null) => ({
  ...{ id, edited, generatedFrom },
});
const digestOfSection = (kind: PlanKind, id: string, about: PlanMaterial, stored: StoredPlan = NO_PLAN) =>
  sectionsOf(kind, about, stored).find((section) => section.id === id)?.generatedDigest ?? "";

describe("A generated plan", () => {
  it("says what the registry, the rollout and the rota know, and what nobody knows", () => {
    const about = material({
      integrations: [registered("Stripe", stripe), registered("Mail", {})],
      phases: [{ title: "Beta users", rollbackCriterion: "A payment is taken twice." }],
    });
    const [onCall, errors, , services] = generatePlan("runbook", about, []);
    expect(onCall?.text).toContain("| 16 Nov 2026 to 6 Dec 2026 | Ada Founder | +44 20 7946 0000 |");
    expect(errors?.text).toContain("| Stripe | 402 card\\_declined | DECLINED | Try another card. |");
    expect(errors?.text).toContain("| Mail | _not known_ |");
    expect(services?.text).toContain("Takes \\| money");
    expect(services?.text).toContain("<https://status.stripe.example/now%7Cthen>");
    const [criteria, owners, writes] = generatePlan("rollback", about, []);
    expect(criteria?.text).toContain("| Beta users | A payment is taken twice. |");
    expect(owners?.text).toContain("| Stripe | Ada Founder |");
    expect(writes?.text).toContain("| Stripe | A key is sent with every write |");
  });

  it("tells a service that has none of something from one of which nobody has said", () => {
    const about = material({ integrations: [registered("Mail", {})] });
    const none = [{ integrationId: "mail", what: "status-page" as const }];
    expect(generatePlan("runbook", about, []).at(3)?.text).toContain("| _not known_ |");
    expect(generatePlan("runbook", about, none).at(3)?.text).toContain("It has none");
  });

  it("is one Markdown document to take away", () => {
    const text = planMarkdown(
      "rollback",
      { project: "Commute report", number: 2, day: "2026-11-22" },
      sectionsOf("rollback", material(), saved("rollback", [write("roll-back")])),
    );
    expect(text).toMatch(
      /^# Rollback plan: Commute report\n\nVersion 2, as of 22 Nov 2026\.\n\n## How to roll back/,
    );
    expect(text).toContain(STEPS);
  });
});

describe("What somebody writes over a generated section", () => {
  const about = material();
  const edit = write("failures", "Call Bo.", digestOfSection("runbook", "failures", about));
  const first = saved("runbook", [edit]);
  const moved = material({ integrations: [registered("Stripe", { ...stripe, fallback: "Invoice later" })] });
  const failures = (stored: StoredPlan, now: PlanMaterial) =>
    sectionsOf("runbook", now, stored).find(({ id }) => id === "failures");

  it("stands, and survives while nothing it was written over changes", () => {
    expect(failures(first, about)).toMatchObject({ text: "Call Bo.", conflict: false });
    const further = material({ today: "2026-11-30" });
    expect(failures(first, further)).toMatchObject({ text: "Call Bo.", conflict: false });
  });

  it("is a conflict once the generated text has changed: both are there, and what it was before", () => {
    const found = failures(first, moved);
    expect(found).toMatchObject({ text: "Call Bo.", conflict: true });
    expect(found?.generated).toContain("Invoice later");
    expect(found?.before).not.toContain("Invoice later");
    expect(requirementsOf("runbook", moved, first).find(({ id }) => id === "runbook-settled")).toMatchObject({
      met: false,
      sections: [{ id: "failures" }],
    });
  });

  it("stays a conflict when another section is saved, and ends when somebody keeps, takes or merges", () => {
    const now = digestOfSection("runbook", "failures", moved);
    const elsewhere = saved("runbook", [edit, write("restore")], first, moved);
    expect(failures(elsewhere, moved)).toMatchObject({
      conflict: true,
      before: expect.stringContaining("Stripe"),
    });
    const kept = saved("runbook", [{ ...edit, generatedFrom: now }], elsewhere, moved);
    expect(failures(kept, moved)).toMatchObject({ text: "Call Bo.", conflict: false });
    const taken = saved("runbook", [write("failures", null)], elsewhere, moved);
    expect(failures(taken, moved)).toMatchObject({ edited: null, conflict: false });
  });

  it("is no conflict when the rota only moves on by a week", () => {
    const onCall = write("on-call", "Ring the desk.", digestOfSection("runbook", "on-call", about));
    const stored = saved("runbook", [onCall]);
    const next = material({
      rota: [{ accountId: "ada", fromDay: "2026-11-23", toDay: "2026-12-20", reachedBy: "+44 20 7946 0000" }],
    });
    expect(sectionsOf("runbook", next, stored).some(({ conflict }) => conflict)).toBe(false);
  });

  it("keeps sections of the team's own, in the order they were written", () => {
    const own = { ...write("own-door"), title: "The door code" };
    const titles = sectionsOf("runbook", about, saved("runbook", [own])).map(({ title }) => title);
    expect(titles[0]).toBe("Who to tell");
    expect(titles.slice(-2)).toEqual(["How to restore", "The door code"]);
  });
});

describe("A complete plan", () => {
  const runbook = saved("runbook", [write("who-to-tell"), write("restore")]);
  const rollback = saved("rollback", [write("roll-back")]);

  it("has everything, and readiness is told of both", () => {
    expect(isComplete("runbook", material(), runbook)).toBe(true);
    expect(isComplete("rollback", material(), rollback)).toBe(true);
    expect(operationsFacts(material(), { runbook, rollback })).toEqual({
      runbookComplete: true,
      rollbackPlanComplete: true,
    });
  });

  it("is not one that nobody has saved, or that leaves the starting questions standing", () => {
    expect(operationsFacts(material(), { runbook: { ...runbook, number: 0 }, rollback: NO_PLAN })).toEqual({
      runbookComplete: false,
      rollbackPlanComplete: false,
    });
    const [first] = STARTING_SECTIONS.rollback;
    const starting = first?.text ?? "";
    expect(isWritten(starting, starting)).toBe(false);
    expect(isWritten(`${STEPS}\n\n${starting.split("\n")[2]}`, starting)).toBe(false);
    expect(isWritten("Ask Bo.", starting)).toBe(false);
    expect(isWritten(STEPS, starting)).toBe(true);
  });

  it.each([
    ["nothing is listed", { integrations: [] }, "services-listed"],
    [
      "the errors of a service are not known",
      { integrations: [registered("S", { ...stripe, errorMap: [] })] },
      "errors-mapped",
    ],
    [
      "its status page is not known",
      { integrations: [registered("S", { ...stripe, statusPageUrl: "" })] },
      "status-pages-known",
    ],
    [
      "nobody said whether it has a contract test",
      { integrations: [registered("S", { ...stripe, contractTest: null })] },
      "contract-tests-known",
    ],
    ["nobody is on call next week", { today: "2026-12-01" }, "on-call-covered"],
  ])("misses something in the runbook when %s", (_why, about, id) => {
    const missing = requirementsOf("runbook", material(about), runbook).filter(({ met }) => !met);
    expect(missing.map((each) => each.id)).toEqual([id]);
  });

  it.each([
    [
      "nobody would roll a service back",
      { integrations: [registered("S", { ...stripe, rollbackOwnerId: null })] },
      "rollback-owners-named",
    ],
    [
      "nobody said what a write sent twice does",
      { integrations: [registered("S", { ...stripe, idempotency: null })] },
      "writes-known",
    ],
    [
      "a phase does not say when to go back",
      { phases: [{ title: "Beta", rollbackCriterion: " " }] },
      "criteria-known",
    ],
  ])("misses something in the rollback plan when %s", (_why, about, id) => {
    const missing = requirementsOf("rollback", material(about), rollback).filter(({ met }) => !met);
    expect(missing.map((each) => each.id)).toEqual([id]);
  });

  it("takes it from the team that a service has no error codes and no status page", () => {
    const about = material({
      integrations: [registered("S", { ...stripe, errorMap: [], statusPageUrl: "" })],
    });
    const without = [
      { integrationId: "s", what: "error-map" as const },
      { integrationId: "s", what: "status-page" as const },
    ];
    expect(isComplete("runbook", about, { ...runbook, without })).toBe(true);
  });
});
