import { beforeAll, describe, expect, it } from "vitest";
import { Contract } from "@/app/api/v1/testing/contract";
import { aFounderOf, type Person } from "@/lib/db/testing/world";
import type { Roles } from "@/lib/domain/access/grants";
import { temporaryStorage } from "@/lib/storage/testing/temporary-storage";
import { aCell, named, type Outcome, promised, standings } from "./cells";
import { type RestProbe, restProbes, withClients } from "./rest-probes";

temporaryStorage();

let ada: Person;

beforeAll(async () => {
  ada = await aFounderOf("API matrix");
});

describe("What the API lets each role do is what the table of grants says", () => {
  it("for every operation of the document", async () => {
    const { operations } = await Contract.published();
    expect(Object.keys(restProbes).sort()).toEqual([...operations].sort());
  });

  it.each(Object.entries(restProbes))("%s", async (_, probe) => {
    const seen: Record<string, Outcome | number> = {};
    for (const roles of standings) {
      const cell = await withClients(await aCell(roles, ada));
      seen[named(roles)] = outcomeOf((await probe.call(cell)).status);
    }
    expect(seen).toEqual(
      Object.fromEntries(standings.map((roles) => [named(roles), promisedBy(probe, roles)])),
    );
  });
});

function promisedBy({ needs }: RestProbe, roles: Roles): Outcome {
  return needs === "own" || needs === "theirs" ? "allowed" : promised(needs, roles);
}

/** Any other status stays a number and fails the comparison: it is neither a yes nor a no. */
function outcomeOf(status: number): Outcome | number {
  if (status >= 200 && status < 300) return "allowed";
  if (status === 403) return "forbidden";
  return status === 404 ? "not-found" : status;
}
