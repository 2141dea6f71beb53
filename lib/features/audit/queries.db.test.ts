import pg from "pg";
import { describe, expect, it } from "vitest";
import { aColleagueOf, aFounderOf, aProject, granted, type Person } from "@/lib/db/testing/world";
import { chainHash } from "@/lib/domain/events/verify-chain";
import { recordAnswer } from "@/lib/features/answers/commands/record-answer";
import { eachChainBatch, getCheckpoint, verifyAudit } from "./queries";

async function aChain(workspaceName: string): Promise<Person> {
  const ada = await aFounderOf(workspaceName);
  const project = await aProject(ada, { name: "P" });
  for (let version = 0; version < 4; version++) {
    const result = version % 2 === 0 ? "pass" : "fail";
    granted(
      await recordAnswer(project, { itemId: "safe-errors", answer: { kind: "result", result }, version }),
    );
  }
  return ada;
}

/** Somebody with the keys of the database, who is not held back by the app's role. */
async function tamper(person: Person, statement: string): Promise<void> {
  const owner = new pg.Client({ connectionString: process.env.LAUNCHWORTHY_OWNER_URL });
  await owner.connect();
  await owner.query(statement.replaceAll("$1", `'${person.scope.workspaceId}'`));
  await owner.end();
}

describe("The audit chain of a workspace", () => {
  it("holds, and its hashes are those anybody can work out from an export", async () => {
    const ada = await aChain("Intact");
    const checkpoint = await getCheckpoint(ada.scope);
    expect(await verifyAudit(ada.scope)).toMatchObject({ seq: 6, head: checkpoint.head, broken: null });
    for await (const batch of eachChainBatch(ada.scope)) {
      for (const { seq, prev, hash, body } of batch) expect(chainHash(prev, seq, body)).toBe(hash);
    }
  });

  it.each([
    [
      "a changed text",
      `update event set "body" = replace("body", 'safe-errors', 'safe-errorz') where "workspaceId" = $1 and "seq" = 4`,
      { kind: "altered", seq: 4 },
    ],
    [
      "a changed column",
      `update event set "actorId" = gen_random_uuid() where "workspaceId" = $1 and "seq" = 3`,
      { kind: "mislabelled", seq: 3 },
    ],
    [
      "a missing event",
      `delete from event where "workspaceId" = $1 and "seq" = 3`,
      { kind: "out-of-sequence", expected: 3, seq: 4 },
    ],
    [
      "a cut end",
      `delete from event where "workspaceId" = $1 and "seq" > 4`,
      { kind: "cut", seq: 4, checkpointSeq: 6 },
    ],
    [
      "an emptied log",
      `delete from event where "workspaceId" = $1`,
      { kind: "cut", seq: 0, checkpointSeq: 6 },
    ],
  ])("is found to break at %s", async (_what, statement, broken) => {
    const ada = await aChain("Broken");
    await tamper(ada, statement);
    expect((await verifyAudit(ada.scope)).broken).toEqual(broken);
  });

  it("is open to owner and manager alone, and to nobody of another workspace", async () => {
    const ada = await aChain("Closed");
    const member = await aColleagueOf(ada, "member", "Mel Member");
    await expect(verifyAudit(member.scope)).rejects.toMatchObject({ code: "forbidden" });
    const stranger = await aFounderOf("Stranger");
    expect((await getCheckpoint(stranger.scope)).seq).toBe(1);
  });
});
