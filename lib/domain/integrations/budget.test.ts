import { describe, expect, it } from "vitest";
import { addDays } from "../readiness/days";
import { allowedErrors, budgetOn, budgetWords, isOverspent, percentLeft } from "./budget";
import { LATENCY_BUCKETS } from "./latency";
import type { DayCounts } from "./statistics";

const TODAY = "2026-11-22";
const latency = Array.from({ length: LATENCY_BUCKETS }, () => 0);

/** The days up to today, the last one first. */
function counts(...days: [calls: number, errors: number][]): DayCounts[] {
  return days.map(([calls, errors], ago) => ({ day: addDays(TODAY, -ago), calls, errors, latency }));
}

function budget(availability: number, ...days: [calls: number, errors: number][]) {
  const found = budgetOn(TODAY, availability, counts(...days));
  if (found === null) throw new Error("No budget.");
  return found;
}

describe("An error budget", () => {
  it("is what the target allows of the calls, to the thousandth of a percent, rounded down", () => {
    expect(allowedErrors(99.5, 1_000)).toBe(5);
    expect(allowedErrors(99.9, 10_999)).toBe(10);
    expect(allowedErrors(99.999, 100_000)).toBe(1);
    expect(allowedErrors(100, 1_000_000)).toBe(0);
    expect(allowedErrors(99.9, 3_000_000_000)).toBe(3_000_000);
  });

  it("is none without a target or without a call", () => {
    expect(budgetOn(TODAY, null, counts([10, 1]))).toBeNull();
    expect(budgetOn(TODAY, 99.5, [])).toBeNull();
    expect(budgetOn(TODAY, 99.5, counts([0, 0]))).toBeNull();
  });

  it("looks back 28 days, today included, and further for nothing", () => {
    const steady = Array.from({ length: 40 }, (): [number, number] => [1_000, 1]);
    expect(budget(99.5, ...steady)).toEqual({
      days: 28,
      calls: 28_000,
      errors: 28,
      allowed: 140,
      left: 112,
      lastsDays: 112,
    });
  });

  it("says in how many days it is spent at the pace of the last seven", () => {
    const [calm, bad]: [number, number][] = [
      [1_000, 0],
      [1_000, 8],
    ];
    const now = budget(99.5, ...Array(7).fill(bad), ...Array(21).fill(calm));
    expect(now).toMatchObject({ allowed: 140, left: 84, lastsDays: 11 });
    expect(budgetWords(now)).toBe("60 % of the error budget is left; at this pace it is spent in 11 days");
    const past = budget(99.5, ...Array(7).fill(calm), ...Array(7).fill(bad));
    expect(budgetWords(past)).toBe(
      "20 % of the error budget is left; nothing was spent in the last seven days",
    );
    expect(budgetWords(budget(99, [100_000, 1], ...Array(27).fill([100_000, 1])))).toMatch(
      /at this pace it lasts$/,
    );
  });

  it("takes its pace from as many days as there are", () => {
    expect(budget(99, [1_000, 5], [1_000, 5])).toMatchObject({
      days: 2,
      allowed: 20,
      left: 10,
      lastsDays: 2,
    });
  });

  it("is overspent when more went wrong than was allowed", () => {
    const over = budget(99.9, [10_000, 30], [10_000, 2]);
    expect(isOverspent(over)).toBe(true);
    expect(percentLeft(over)).toBe(0);
    expect(over).toMatchObject({ allowed: 20, left: -12, lastsDays: null });
    expect(budgetWords(over)).toBe("The error budget is overspent: 32 errors in 2 days, 20 allowed");
  });

  it("of a target without any error is overspent by the first", () => {
    expect(budgetWords(budget(100, [1_000, 1]))).toBe(
      "The error budget is overspent: one error in one day, none allowed",
    );
    expect(budgetWords(budget(100, [1_000, 0]))).toMatch(/^No error is allowed/);
    expect(budgetWords(budget(99.9, [2_000, 2]))).toBe(
      "The error budget is spent: 2 errors in one day, all that were allowed",
    );
  });
});
