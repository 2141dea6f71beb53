import { describe, expect, it } from "vitest";
import { GET } from "@/app/calendar/[secret]/route";
import { findTokenAccess } from "@/lib/auth/access";
import { findCalendarAccess } from "@/lib/auth/calendar-access";
import type { ProjectScope, Scope } from "@/lib/auth/scope";
import { atInstant } from "@/lib/clock";
import {
  aColleagueOf,
  aFounderOf,
  aProject,
  granted,
  lastEventOf,
  onProject,
  type Person,
} from "@/lib/db/testing/world";
import { transaction } from "@/lib/db/transaction";
import { within } from "@/lib/db/within";
import { MOST_CALENDARS } from "@/lib/domain/calendars/calendar";
import { addIntegration } from "@/lib/features/integrations/commands/add-integration";
import { disableMember } from "@/lib/features/members/commands/change-members";
import { setOnCall } from "@/lib/features/on-call/commands/set-on-call";
import { assignPerson } from "@/lib/features/projects/commands/assign-person";
import { deleteProject } from "@/lib/features/projects/commands/delete-project";
import { registerProject } from "@/lib/features/projects/commands/register-project";
import { createToken } from "@/lib/features/tokens/commands";
import { createFeed } from "./commands/create-feed";
import { revokeFeed } from "./commands/revoke-feed";
import { listFeeds } from "./queries/list-feeds";

/** What a calendar program gets, with folded lines made whole again. */
async function fetched(secret: string, headers: Record<string, string> = {}) {
  const request = new Request(`http://localhost:3000/calendar/${secret}.ics`, { headers });
  const response = await GET(request, { params: Promise.resolve({ secret: `${secret}.ics` }) });
  const text = (await response.text()).replaceAll("\r\n ", "");
  return { status: response.status, headers: response.headers, text };
}

async function aFeedOf(scope: Scope, projectId: string | null = null): Promise<string> {
  return granted(await createFeed(scope, { projectId })).secret;
}

async function expectReviews({ workspaceId, projectId }: ProjectScope, from: string, weekday: number) {
  await transaction("write", { workspaceId }, (tx) =>
    tx
      .updateTable("project")
      .set({ reviewsFrom: from, reviewWeekday: weekday })
      .where("id", "=", projectId)
      .execute(),
  );
}

async function aShop(name: string): Promise<{ ada: Person; shop: ProjectScope }> {
  const ada = await aFounderOf(name);
  return { ada, shop: await aProject(ada, { name: `${name} shop` }) };
}

describe("A private calendar", () => {
  it("shows the dates of a project, and its secret is kept as a hash only", async () => {
    const { ada, shop } = await aShop("Dates");
    granted(await addIntegration(shop, { name: "Payments", rotationDueOn: "2027-01-15" }));
    await expectReviews(shop, "2026-W01", 5);
    const secret = await aFeedOf(ada.scope, shop.projectId);

    const { status, headers, text } = await fetched(secret);
    expect(status).toBe(200);
    expect(headers.get("content-type")).toBe("text/calendar; charset=utf-8");
    expect(headers.get("cache-control")).toBe("private, no-cache");
    expect(text).toContain("X-WR-CALNAME:Dates shop");
    expect(text.match(/SUMMARY:Weekly review · Dates shop/g)).toHaveLength(8);
    expect(text).toContain("SUMMARY:Rotate the secret of Payments · Dates shop");
    expect(text).toContain("DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116");
    expect(await lastEventOf(ada.scope)).toMatchObject({ type: "calendar.created" });
    const stored = await within(ada.scope, (tx) => tx.selectFrom("calendar_feed").selectAll().execute());
    expect(JSON.stringify(stored)).not.toContain(secret);
  });

  it("is sent once: whoever has it already is told so", async () => {
    const { ada } = await aShop("Twice");
    const secret = await aFeedOf(ada.scope);
    const etag = (await fetched(secret)).headers.get("etag") ?? "";
    const again = await fetched(secret, { "if-none-match": `W/${etag}` });
    expect(again).toMatchObject({ status: 304, text: "" });
    expect(again.headers.get("etag")).toBe(etag);
  });

  it("keeps to the week of the workspace's zone on the night the clocks are turned", async () => {
    const { ada, shop } = await aShop("Zones");
    await transaction("write", { workspaceId: shop.workspaceId }, (tx) =>
      tx.updateTable("workspace").set({ timeZone: "Europe/Berlin" }).execute(),
    );
    await expectReviews(shop, "2026-W01", 1);
    const secret = await aFeedOf(ada.scope);
    const firstReview = async (instant: string) =>
      /DTSTART;VALUE=DATE:(\d+)/.exec((await atInstant(instant, () => fetched(secret))).text)?.[1];
    expect(await firstReview("2026-10-25T22:59:00.000Z")).toBe("20261019");
    expect(await firstReview("2026-10-25T23:01:00.000Z")).toBe("20261026");
    expect(await firstReview("2026-03-29T21:59:00.000Z")).toBe("20260323");
    expect(await firstReview("2026-03-29T22:01:00.000Z")).toBe("20260330");
  });

  it("is gone once revoked, and looks like one that never was", async () => {
    const { ada } = await aShop("Revoked");
    const { feedId, secret } = granted(await createFeed(ada.scope, {}));
    granted(await revokeFeed(ada.scope, { feedId }));
    expect(await lastEventOf(ada.scope)).toMatchObject({ type: "calendar.revoked", data: { feedId } });
    const [gone, never, nonsense] = [
      await fetched(secret),
      await fetched("a".repeat(43)),
      await fetched("%00"),
    ];
    expect(gone.status).toBe(404);
    expect([never, nonsense]).toMatchObject([
      { status: 404, text: gone.text },
      { status: 404, text: gone.text },
    ]);
    expect(await listFeeds(ada.scope)).toEqual([]);
    expect(await revokeFeed(ada.scope, { feedId })).toMatchObject({ reason: { code: "no-such-calendar" } });
  });

  it("shows the shifts of whoever can still be on call", async () => {
    const { ada, shop } = await aShop("Shifts");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await onProject(bo, shop, "founder");
    const shift = { accountId: bo.accountId, fromDay: "2099-01-01", toDay: "2099-01-07" };
    granted(await setOnCall(shop, { version: 1, shifts: [shift] }));
    const secret = await aFeedOf(ada.scope);
    expect((await fetched(secret)).text).toContain("On call: Bo Builder");
    granted(await disableMember(ada.scope, { accountId: bo.accountId }));
    expect((await fetched(secret)).text).not.toContain("Bo Builder");
  });

  it("shows its person what they may read now, not what they might once", async () => {
    const { ada, shop } = await aShop("Roles");
    const other = await aProject(ada, { name: "Roles office" });
    for (const project of [shop, other]) await expectReviews(project, "2026-W01", 3);
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    await onProject(bo, shop, "viewer");
    const [one, all] = [await aFeedOf(bo.scope, shop.projectId), await aFeedOf(bo.scope)];
    expect((await fetched(one)).text).toContain("Roles shop");
    expect((await fetched(all)).text).toContain("Weekly review · Roles shop");
    expect((await fetched(all)).text).not.toContain("Roles office");

    granted(await assignPerson(shop, { accountId: bo.accountId, role: null }));
    expect((await fetched(one)).status).toBe(404);
    expect((await fetched(all)).text).not.toContain("Roles shop");
    expect(await listFeeds(bo.scope)).toMatchObject([{ project: null }]);
  });

  it("ends with its person's membership and with its project", async () => {
    const { ada, shop } = await aShop("Ends");
    const bo = await aColleagueOf(ada, "manager", "Bo Builder");
    const [his, hers] = [await aFeedOf(bo.scope), await aFeedOf(ada.scope, shop.projectId)];
    granted(await disableMember(ada.scope, { accountId: bo.accountId }));
    expect((await fetched(his)).status).toBe(404);
    granted(await deleteProject(shop, {}));
    expect((await fetched(hers)).status).toBe(404);
  });

  it("reads and changes nothing", async () => {
    const { ada } = await aShop("Reading");
    const access = await findCalendarAccess(await aFeedOf(ada.scope));
    if (!access) throw new Error("The feed was not found.");
    await expect(registerProject(access.scope, { name: "By calendar" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("cannot be made by a token, nor beyond ten", async () => {
    const { ada } = await aShop("Many");
    const { secret } = granted(await createToken(ada.scope, { name: "CI", scopes: ["write"] }));
    const token = await findTokenAccess(secret);
    if (!token) throw new Error("The token was not found.");
    expect(await createFeed(token.scope, {})).toMatchObject({
      reason: { code: "tokens-cannot-make-calendars" },
    });
    for (let made = 0; made < MOST_CALENDARS; made++) await aFeedOf(ada.scope);
    expect(await createFeed(ada.scope, {})).toMatchObject({
      reason: { code: "too-many-calendars", most: MOST_CALENDARS },
    });
  });

  it("is made of no project its person cannot read, in this workspace or another", async () => {
    const { shop } = await aShop("Theirs");
    const { ada: eve } = await aShop("Elsewhere");
    expect(await createFeed(eve.scope, { projectId: shop.projectId })).toMatchObject({
      reason: { code: "no-such-project" },
    });
    const bo = await aColleagueOf(eve, "member", "Bo Builder");
    const hidden = await aProject(eve, { name: "Hidden" });
    expect(await createFeed(bo.scope, { projectId: hidden.projectId })).toMatchObject({
      reason: { code: "no-such-project" },
    });
  });

  it("is nobody else's to list or to revoke, not even an owner's", async () => {
    const { ada } = await aShop("Own");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const { feedId, secret } = granted(await createFeed(bo.scope, {}));
    const { ada: eve } = await aShop("Stranger");
    for (const person of [ada, eve]) {
      expect(await listFeeds(person.scope)).toEqual([]);
      expect(await revokeFeed(person.scope, { feedId })).toMatchObject({
        reason: { code: "no-such-calendar" },
      });
    }
    expect((await fetched(secret)).status).toBe(200);
  });
});
