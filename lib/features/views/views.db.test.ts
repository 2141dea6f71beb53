import { describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, granted, lastEventOf } from "@/lib/db/testing/world";
import { changeRole } from "@/lib/features/members/commands/change-members";
import { getPortfolio } from "@/lib/features/portfolio/queries/list-portfolio";
import { portfolioQuery } from "@/lib/features/portfolio/schema";
import { changeView, deleteView, saveView, setDefaultView } from "./commands";
import { listViews } from "./queries";

const usual = portfolioQuery.parse({});

describe("Saving a view of the portfolio", () => {
  it("keeps its filters in one spelling, without the page one was on, and leaves one event", async () => {
    const ada = await aFounderOf("Views");

    const { viewId } = granted(
      await saveView(ada.scope, {
        name: "Payments at risk",
        query: "?blocked=true&cursor=abc&scenario=payments&nonsense=1&columns=stage,score",
        columns: ["stage", "waivers"],
      }),
    );

    expect(await listViews(ada.scope)).toMatchObject([
      {
        id: viewId,
        name: "Payments at risk",
        query: "?scenario=payments&blocked=true",
        columns: ["stage", "waivers"],
        editable: true,
        isDefault: false,
        version: 1,
      },
    ]);
    expect(await lastEventOf(ada.scope)).toMatchObject({
      type: "view.saved",
      data: { viewId, shared: false },
    });
  });

  it("refuses a second view of one name, whatever its case, and columns the portfolio does not have", async () => {
    const ada = await aFounderOf("Twice");
    granted(await saveView(ada.scope, { name: "Mine" }));

    expect(await saveView(ada.scope, { name: "MINE" })).toEqual({
      ok: false,
      reason: { code: "view-name-taken" },
    });
    await expect(saveView(ada.scope, { name: "Other", columns: ["luck"] })).rejects.toMatchObject({
      code: "invalid",
    });
  });

  it("is shared by a manager, and by a member only with themselves", async () => {
    const ada = await aFounderOf("Sharing");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");

    expect(await saveView(bo.scope, { name: "Ours", shared: true })).toEqual({
      ok: false,
      reason: { code: "may-not-share" },
    });
    granted(await saveView(mia.scope, { name: "Ours", shared: true }));
    granted(await saveView(mia.scope, { name: "Mia's own" }));

    expect(await listViews(bo.scope)).toMatchObject([
      { name: "Ours", editable: false, ownerName: "Mia Manager" },
    ]);
    expect(await listViews(ada.scope)).toMatchObject([{ name: "Ours", editable: true }]);
  });

  it("shows nobody the views of another workspace", async () => {
    granted(await saveView((await aFounderOf("Hers")).scope, { name: "Hers", shared: true }));
    expect(await listViews((await aFounderOf("Elsewhere")).scope)).toEqual([]);
  });
});

describe("Changing a view", () => {
  it("renames it, has it show something else, and leaves one event", async () => {
    const ada = await aFounderOf("Renamed");
    const { viewId } = granted(await saveView(ada.scope, { name: "Old" }));

    granted(await changeView(ada.scope, { viewId, version: 1, name: "New", query: "?group=team" }));

    expect(await listViews(ada.scope)).toMatchObject([{ name: "New", query: "?group=team", version: 2 }]);
    expect(await lastEventOf(ada.scope)).toMatchObject({ type: "view.saved" });
  });

  it("refuses who saw an older version, with what stands", async () => {
    const ada = await aFounderOf("Two tabs");
    const { viewId } = granted(await saveView(ada.scope, { name: "One" }));
    granted(await changeView(ada.scope, { viewId, version: 1, name: "Two" }));

    expect(await changeView(ada.scope, { viewId, version: 1, name: "Three" })).toMatchObject({
      ok: false,
      reason: { code: "changed-meanwhile", current: { name: "Two" } },
    });
  });

  it("is not for a member whose view it is not, even a shared one, and not for another workspace", async () => {
    const ada = await aFounderOf("Whose");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const { viewId } = granted(await saveView(ada.scope, { name: "Ada's", shared: true }));
    const absent = { ok: false, reason: { code: "no-such-view" } };

    expect(await changeView(bo.scope, { viewId, version: 1, name: "Bo's" })).toEqual(absent);
    const eve = await aFounderOf("Elsewhere");
    expect(await changeView(eve.scope, { viewId, version: 1, name: "Eve's" })).toEqual(absent);
    expect(await deleteView(eve.scope, { viewId, version: 1 })).toEqual(absent);
  });
});

it("A shared view is out of the hands of an owner who may share no more, but for taking it back", async () => {
  const ada = await aFounderOf("Demoted");
  const mia = await aColleagueOf(ada, "manager", "Mia Manager");
  const { viewId } = granted(await saveView(mia.scope, { name: "Ours", shared: true }));
  granted(await changeRole(ada.scope, { accountId: mia.accountId, role: "member" }));
  const now = { ...mia.scope, role: "member" } as const;

  expect(await changeView(now, { viewId, version: 1, query: "?group=team" })).toEqual({
    ok: false,
    reason: { code: "may-not-share" },
  });
  granted(await changeView(now, { viewId, version: 1, shared: false }));
  granted(await changeView(now, { viewId, version: 2, query: "?group=team" }));
});

describe("The view the portfolio opens with", () => {
  it("is chosen by each for themselves, and travels with the portfolio", async () => {
    const ada = await aFounderOf("Default");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    const { viewId } = granted(
      await saveView(ada.scope, { name: "By team", query: "?group=team", columns: ["team"], shared: true }),
    );

    granted(await setDefaultView(mia.scope, { viewId }));

    const { views } = await getPortfolio(mia.scope, usual);
    expect(views).toEqual({
      defaultId: viewId,
      tabs: [
        {
          id: viewId,
          name: "By team",
          shared: true,
          editable: true,
          query: "?group=team&columns=name,team",
          version: 1,
        },
      ],
    });
    expect((await getPortfolio(ada.scope, usual)).views.defaultId).toBeNull();
    expect(await lastEventOf(ada.scope)).toMatchObject({ type: "view.madeDefault", data: { viewId } });
  });

  it("is the usual one again when the view is deleted or no longer shared", async () => {
    const ada = await aFounderOf("Gone");
    const mia = await aColleagueOf(ada, "manager", "Mia Manager");
    const shared = granted(await saveView(ada.scope, { name: "A", shared: true }));
    granted(await setDefaultView(mia.scope, shared));
    granted(await changeView(ada.scope, { ...shared, version: 1, shared: false }));
    expect((await getPortfolio(mia.scope, usual)).views).toEqual({ defaultId: null, tabs: [] });

    const own = granted(await saveView(mia.scope, { name: "Own" }));
    granted(await setDefaultView(mia.scope, own));
    granted(await deleteView(mia.scope, { ...own, version: 1 }));
    expect((await getPortfolio(mia.scope, usual)).views).toEqual({ defaultId: null, tabs: [] });
    expect(await lastEventOf(mia.scope)).toMatchObject({ type: "view.deleted" });
  });

  it("cannot be a view of somebody else's, or of another workspace", async () => {
    const ada = await aFounderOf("Not hers");
    const bo = await aColleagueOf(ada, "member", "Bo Builder");
    const own = granted(await saveView(ada.scope, { name: "Private" }));
    const absent = { ok: false, reason: { code: "no-such-view" } };

    expect(await setDefaultView(bo.scope, own)).toEqual(absent);
    expect(await setDefaultView((await aFounderOf("Elsewhere")).scope, own)).toEqual(absent);
  });
});
