import { describe, expect, it } from "vitest";
import { advance, graceEndsAt, type Judgement } from "./advance";
import { brokenRules, type GateFacts, judgeGate } from "./gates";
import type { Rollout } from "./rollout";
import {
  aPlan,
  hoursLater,
  integration,
  inventoryDone,
  MONDAY,
  nothingYet,
  withTasksDone,
} from "./testing/plans";

function at(instant: string, facts: GateFacts): Judgement {
  return { facts, now: instant, today: instant.slice(0, 10) };
}

/** In its second week: the first is complete, the second open. */
function inSecondWeek(): Rollout {
  return advance(withTasksDone(aPlan(), 0), at(MONDAY, inventoryDone)).rollout;
}

const contractGreen: GateFacts = {
  ...inventoryDone,
  integrations: [integration("Stripe", { contractTestGreen: true })],
};

const statuses = ({ phases }: Rollout) => phases.map((phase) => phase.status);

describe("A rollout", () => {
  it("opens its first phase on its first day and no other before its gate", () => {
    expect(statuses(advance(aPlan(), at("2026-11-01T23:00:00.000Z", nothingYet)).rollout)[0]).toBe("waiting");
    expect(statuses(advance(aPlan(), at(MONDAY, nothingYet)).rollout)).toEqual([
      "open",
      "waiting",
      "waiting",
      "waiting",
    ]);
  });

  it("does not take ticked tasks for a gate", () => {
    expect(statuses(advance(withTasksDone(aPlan(), 0), at(MONDAY, nothingYet)).rollout)[0]).toBe("open");
  });

  it("completes a phase and opens the next when tasks are done and the gate holds", () => {
    expect(statuses(inSecondWeek())).toEqual(["complete", "open", "waiting", "waiting"]);
  });

  it("gives a broken gate 24 hours, then goes back a phase and says why", () => {
    const unowned = { ...inventoryDone, integrations: [integration("Stripe", { secretOwned: false })] };
    const broke = advance(inSecondWeek(), at(MONDAY, unowned));
    expect(broke.transitions).toEqual([]);
    expect(graceEndsAt(broke.rollout)).toBe(hoursLater(MONDAY, 24));
    expect(statuses(advance(broke.rollout, at(hoursLater(MONDAY, 23), unowned)).rollout)[1]).toBe("open");

    const back = advance(broke.rollout, at(hoursLater(MONDAY, 24), unowned));

    expect(statuses(back.rollout)).toEqual(["open", "waiting", "waiting", "waiting"]);
    expect(back.transitions).toEqual([
      {
        kind: "went-back",
        phaseId: back.rollout.phases[1]?.id,
        brokenSince: MONDAY,
        rules: ["secrets-owned"],
        because: ["1 of 1 integration has no secret owner: Stripe"],
      },
    ]);
    expect(back.rollout.phases[1]?.wentBack).toMatchObject({
      at: hoursLater(MONDAY, 24),
      brokenSince: MONDAY,
    });
  });

  it("takes what stands on the phase that goes back along, without a reason of its own", () => {
    const inThird = advance(withTasksDone(inSecondWeek(), 1), at(MONDAY, contractGreen)).rollout;
    expect(statuses(inThird)).toEqual(["complete", "complete", "open", "waiting"]);
    const broke = advance(inThird, at(MONDAY, { ...contractGreen, results: {} })).rollout;
    const late = at(hoursLater(MONDAY, 24), { ...contractGreen, results: {} });
    const back = advance(broke, late);
    expect(statuses(back.rollout)).toEqual(["open", "waiting", "waiting", "waiting"]);
    expect(back.rollout.phases.map(({ wentBack }) => wentBack?.rules ?? null)).toEqual([
      null,
      ["proxy-in-place"],
      null,
      null,
    ]);
    expect(back.transitions).toMatchObject([
      { because: ["The backend proxy is not assessed yet"] },
      { because: ["It stands on “First vendor with a contract test”, which went back"] },
    ]);
  });

  it("comes forward again by itself once the gate holds, and no longer says why it was back", () => {
    const broke = advance(inSecondWeek(), at(MONDAY, nothingYet)).rollout;
    const back = advance(broke, at(hoursLater(MONDAY, 24), nothingYet)).rollout;
    const again = advance(back, at(hoursLater(MONDAY, 30), inventoryDone));
    expect(statuses(again.rollout)).toEqual(["complete", "open", "waiting", "waiting"]);
    expect(again.rollout.phases[1]).toMatchObject({ wentBack: null, openedAt: MONDAY });
  });

  it("forgets a break that was mended in time", () => {
    const broke = advance(inSecondWeek(), at(MONDAY, nothingYet)).rollout;
    const mended = advance(broke, at(hoursLater(MONDAY, 5), inventoryDone));
    expect(mended).toEqual({ rollout: inSecondWeek(), transitions: [] });
    expect(statuses(advance(mended.rollout, at(hoursLater(MONDAY, 25), nothingYet)).rollout)[1]).toBe("open");
  });

  it("stands still while it is paused, and a locked phase whatever its gate says", () => {
    const pause = { by: "mira", at: MONDAY, reason: "holidays" };
    const late = at(hoursLater(MONDAY, 99), nothingYet);
    expect(advance({ ...inSecondWeek(), pause }, late).transitions).toEqual([]);
    const second = inSecondWeek();
    const lock = { by: "mira", at: MONDAY, reason: "vendor outage" };
    const locked = { ...second, phases: second.phases.map((phase) => ({ ...phase, lock })) };
    expect(advance(locked, late)).toEqual({ rollout: locked, transitions: [] });
  });

  it("is done when everything behind the exit gate holds, and no longer after its grace", () => {
    const ready: GateFacts = {
      integrations: [integration("Stripe", { contractTestGreen: true })],
      results: {
        "backend-proxy": "pass",
        "async-long-jobs": "pass",
        "provider-logging": "not-applicable",
        "safe-errors": "pass",
      },
      runbookComplete: true,
      rollbackPlanComplete: true,
      onCallNamed: true,
    };
    const allDone = [0, 1, 2, 3].reduce((plan, place) => withTasksDone(plan, place), aPlan());
    const done = advance(allDone, at(MONDAY, ready));
    expect(done.rollout.doneAt).toBe(MONDAY);
    expect(done.transitions.at(-1)).toEqual({ kind: "done" });

    const nobody = { ...ready, onCallNamed: false };
    const broke = advance(done.rollout, at(hoursLater(MONDAY, 1), nobody)).rollout;
    expect(broke.doneAt).toBe(MONDAY);
    const undone = advance(broke, at(hoursLater(MONDAY, 25), nobody));
    expect(undone.rollout.doneAt).toBeNull();
    expect(statuses(undone.rollout)).toEqual(["complete", "complete", "complete", "open"]);
    expect(undone.transitions).toMatchObject([{ kind: "undone", rules: ["on-call-named"] }]);
  });
});

describe("A gate", () => {
  it("says of each rule with its numbers whether it holds, and where to mend it", () => {
    const facts: GateFacts = {
      ...nothingYet,
      integrations: [
        integration("Stripe", { secretOwned: false }),
        integration("OpenAI", { secretOwned: false, calledFromBrowser: true }),
        integration("Resend", {}),
      ],
      results: { "safe-errors": "partial" },
    };
    const says = judgeGate(
      ["dependencies-listed", "secrets-owned", "proxy-in-place", "one-contract-test-green", "errors-safe"],
      facts,
    );
    expect(says).toEqual([
      {
        rule: "dependencies-listed",
        holds: true,
        says: "3 integrations listed, each with its kind, its caller and its mode",
        fix: { place: "integrations", integrationIds: [] },
      },
      {
        rule: "secrets-owned",
        holds: false,
        says: "2 of 3 integrations have no secret owner: Stripe, OpenAI",
        fix: { place: "integrations", integrationIds: ["Stripe", "OpenAI"] },
      },
      {
        rule: "proxy-in-place",
        holds: false,
        says: "1 of 3 integrations is called from the browser: OpenAI",
        fix: { place: "integrations", integrationIds: ["OpenAI"] },
      },
      {
        rule: "one-contract-test-green",
        holds: false,
        says: "None of 3 integrations has a contract test that passes in CI",
        fix: { place: "integrations", integrationIds: ["Stripe", "OpenAI", "Resend"] },
      },
      {
        rule: "errors-safe",
        holds: false,
        says: "The safety of errors passes in part only",
        fix: { place: "item", itemId: "safe-errors" },
      },
    ]);
  });

  it("takes an empty registry for no inventory", () => {
    expect(brokenRules(["dependencies-listed"], nothingYet)).toEqual(["dependencies-listed"]);
  });
});
