import { describe, expect, it } from "vitest";
import { unsubscribeSecret } from "@/lib/auth/unsubscribe-secret";
import { aFounderOf, type Person } from "@/lib/db/testing/world";
import { listPreferences } from "@/lib/features/notifications/queries/preferences";
import { GET, POST } from "./route";

function secretOf({ accountId, scope }: Person): string {
  return unsubscribeSecret({ workspaceId: scope.workspaceId, accountId, kind: "mention" });
}

function asked(method: string, secret: string): [Request, { params: Promise<{ secret: string }> }] {
  const request = new Request(`http://localhost:3000/api/unsubscribe/${secret}`, { method });
  return [request, { params: Promise.resolve({ secret }) }];
}

async function mailOf(person: Person): Promise<boolean | undefined> {
  return (await listPreferences(person.scope)).find(({ kind }) => kind === "mention")?.mail;
}

describe("The address a mail program posts to", () => {
  it("ends the letters of its kind with one POST, without a cookie or an origin", async () => {
    const ada = await aFounderOf("One click");
    const answer = await POST(...asked("POST", secretOf(ada)));
    expect([answer.status, await answer.text()]).toEqual([200, "These letters have stopped.\n"]);
    expect(await mailOf(ada)).toBe(false);
  });

  it("changes nothing when it is only opened, and leads to the page with the button", async () => {
    const ada = await aFounderOf("A scanner");
    const answer = await GET(...asked("GET", secretOf(ada)));
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/unsubscribe/${secretOf(ada)}`]);
    expect(await mailOf(ada)).toBe(true);
  });

  it("knows no secret we did not sign", async () => {
    const ada = await aFounderOf("A guess");
    const answer = await POST(...asked("POST", `${secretOf(ada).slice(0, -1)}~`));
    expect(answer.status).toBe(404);
    expect(await mailOf(ada)).toBe(true);
  });
});
