import { describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, granted } from "@/lib/db/testing/world";
import { createTeam } from "@/lib/features/teams/commands";
import { aClientOf, type Client } from "./testing/client";

/** Sends the same kind of change six times at once, each made for the state that stands now. */
async function race(
  call: Client,
  path: string,
  address: string,
  bodyOf: (nth: number) => object,
  method = "PATCH",
) {
  const seen = (await call("GET", path)).headers.get("etag") ?? "";
  const send = (nth: number) => call(method, address, { headers: { "if-match": seen }, body: bodyOf(nth) });
  const answers = await Promise.all([1, 2, 3, 4, 5, 6].map(send));
  return answers.map(({ status }) => status).sort();
}

const ONE_WINS = [200, 412, 412, 412, 412, 412];

describe("Of many who saw the same state, one changes it and the others are told", () => {
  it("of a team", async () => {
    const ada = await aFounderOf("Team race");
    const { teamId } = granted(await createTeam(ada.scope, { name: "Platform" }));
    const path = `/teams/${teamId}`;
    expect(await race(await aClientOf(ada), path, path, (nth) => ({ name: `Team ${nth}` }))).toEqual(
      ONE_WINS,
    );
  });

  it("of a membership", async () => {
    const ada = await aFounderOf("Role race");
    const { accountId } = await aColleagueOf(ada, "member", "Bo Builder");
    const path = `/members/${accountId}`;
    const roles = (nth: number) => ({ role: nth % 2 === 0 ? "manager" : "owner" });
    expect(await race(await aClientOf(ada), path, path, roles)).toEqual(ONE_WINS);
  });

  it("of the workspace, its settings and its name", async () => {
    const ada = await aFounderOf("Workspace race");
    const call = await aClientOf(ada);
    const zones = ["Asia/Seoul", "Europe/Berlin", "Asia/Tokyo", "Europe/Paris", "Europe/Rome", "Asia/Dubai"];
    const settings = (nth: number) => ({ timeZone: zones[nth % zones.length] });
    expect(await race(call, "/workspace", "/workspace", settings)).toEqual(ONE_WINS);
    const names = (nth: number) => ({ name: `Race ${nth}`, slug: `race-${nth}-${ada.accountId.slice(-8)}` });
    expect(await race(call, "/workspace", "/workspace/name", names, "PUT")).toEqual(ONE_WINS);
  });

  it("of a token, which is revoked once", async () => {
    const ada = await aFounderOf("Token race");
    const call = await aClientOf(ada);
    const { body } = await call("GET", "/tokens");
    const [{ id, etag }] = (body as { data: [{ id: string; etag: string }] }).data;
    const other = await aClientOf(ada);
    const revoke = () => other("DELETE", `/tokens/${id}`, { headers: { "if-match": etag } });
    const answers = await Promise.all([revoke(), revoke(), revoke()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 412, 412]);
  });
});
