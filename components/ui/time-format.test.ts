import { describe, expect, test } from "vitest";
import { absoluteTime, calendarDate, relativeTime } from "./time-format";

const noon = Date.parse("2026-11-21T12:00:00.000Z");

describe("relative time", () => {
  test.each([
    ["2026-11-21T11:59:30.000Z", "just now"],
    ["2026-11-21T12:00:20.000Z", "in under a minute"],
    ["2026-11-21T11:15:00.000Z", "45 minutes ago"],
    ["2026-11-21T09:10:00.000Z", "2 hours ago"],
    ["2026-11-20T11:00:00.000Z", "yesterday"],
    ["2026-11-28T12:00:00.000Z", "in 7 days"],
    ["2026-10-21T12:00:00.000Z", "4 weeks ago"],
    ["2025-11-21T12:00:00.000Z", "11 months ago"],
    ["2023-11-20T12:00:00.000Z", "3 years ago"],
  ])("%s reads %s at noon", (at, words) => {
    expect(relativeTime(Date.parse(at), noon)).toBe(words);
  });
});

test("the absolute time is in the viewer's zone and names it", () => {
  const late = Date.parse("2026-11-21T23:30:00.000Z");
  expect(absoluteTime(late, "UTC")).toBe("21 Nov 2026, 23:30 UTC");
  expect(absoluteTime(late, "Asia/Tokyo")).toBe("22 Nov 2026, 08:30 GMT+9");
  expect(calendarDate(late, "Asia/Tokyo")).toBe("22 Nov 2026");
});
