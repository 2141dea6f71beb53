import { describe, expect, it } from "vitest";
import { atInstant } from "@/lib/clock";
import { aColleagueOf, aFounderOf, aProject, granted, onProject } from "@/lib/db/testing/world";
import { setOnCall } from "@/lib/features/on-call/commands/set-on-call";
import { remind } from "./remind";
import { queueAlone } from "./testing/queue-alone";
import { inboxOf, tellEverybody } from "./testing/tell";

queueAlone();

describe("Being on call", () => {
  it("is told to whoever is newly named, and a gap to the founders until somebody fills it", async () => {
    const start = "2026-03-02T09:00:00.000Z";
    const { ada, bo, project } = await atInstant(start, async () => {
      const ada = await aFounderOf("On call");
      const bo = await aColleagueOf(ada, "member", "Bo Builder");
      const project = await aProject(ada, { name: "P" });
      await onProject(bo, project, "viewer");
      return { ada, bo, project };
    });
    const shift = { accountId: bo.accountId, fromDay: "2026-03-02", toDay: "2026-03-15", reachedBy: "phone" };
    await atInstant(start, async () => {
      granted(await setOnCall(project, { version: 1, shifts: [shift] }));
      await tellEverybody(ada.scope);
      expect(await inboxOf(bo.scope)).toContain("You are on call from 2 Mar 2026 on");
    });

    const remindAt = (at: string) =>
      atInstant(at, async () => {
        await remind(ada.scope.workspaceId);
        return inboxOf(ada.scope);
      });
    expect(await remindAt("2026-03-07T09:00:00.000Z")).toEqual([]);
    const told = ["Nobody is on call from 16 Mar 2026 on"];
    expect(await remindAt("2026-03-09T09:00:00.000Z")).toEqual(told);
    expect(await remindAt("2026-03-20T09:00:00.000Z")).toEqual(told);
    await atInstant("2026-03-20T10:00:00.000Z", async () => {
      const next = { ...shift, fromDay: "2026-03-20", toDay: "2026-04-20" };
      granted(await setOnCall(project, { version: 2, shifts: [next] }));
    });
    expect(await remindAt("2026-03-21T09:00:00.000Z")).toEqual([]);
  });
});
