import { expect, it } from "vitest";
import { rebased } from "./rebase";
import { type WorkspaceCheck, workspaceCheck } from "./shape";

function check(id: string, title = id): WorkspaceCheck {
  const guidance = { meaning: "What it is about.", test: "Look." };
  return workspaceCheck.parse({ id, title, statement: id, guidance });
}
const draft = (...checks: WorkspaceCheck[]) => ({ checks, checklists: [] });

it("A draft on a newer version keeps its own changes and takes over those of others", () => {
  const base = draft(check("ws-a"), check("ws-b"), check("ws-c"), check("ws-d"));
  const mine = draft(check("ws-b", "mine"), check("ws-a"), check("ws-d"), check("ws-new"));
  const newest = draft(check("ws-a", "theirs"), check("ws-b", "theirs"), check("ws-c"), check("ws-other"));
  expect(rebased(mine, base, newest).checks.map(({ id, title }) => `${id}: ${title}`)).toEqual([
    "ws-b: mine",
    "ws-a: theirs",
    "ws-new: ws-new",
    "ws-other: ws-other",
  ]);
});
