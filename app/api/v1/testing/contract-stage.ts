import { expect } from "vitest";
import { openProject } from "@/lib/auth/access";
import { aColleagueOf, aFounderOf, onProject, type Person } from "@/lib/db/testing/world";
import { aBrowserOf, aClientOf, type Client } from "./client";
import { Contract } from "./contract";

/** Where the document is held against what the API does: one founder, at two doors, and her projects. */
export type ContractStage = {
  contract: Contract;
  ada: Person;
  call: Client;
  browser: Client;
  /** Registers a project and says its id. */
  register: (name: string) => Promise<string>;
};

export async function aContractStage(): Promise<ContractStage> {
  const contract = await Contract.published();
  const ada = await aFounderOf("The contract");
  const call = await aClientOf(ada);
  const register = async (name: string) => {
    const body = { name, scenarios: ["payments"], signals: { auth: "production" } };
    const created = await contract.call(call, "POST /projects", {}, { body });
    expect(created.status).toBe(201);
    return field(created, "id");
  };
  return { contract, ada, call, browser: await aBrowserOf(ada), register };
}

/** Somebody else who founds one of Ada's projects, so that she may judge what they write. */
export async function aFounderClient(ada: Person, id: string): Promise<Client> {
  const bo = await aColleagueOf(ada, "member", "Bo Builder");
  await onProject(bo, (await openProject(ada.scope, id)).scope, "founder");
  return aClientOf(bo);
}

/** What an answer holds under a name, as text. */
export function field(answer: { body: unknown }, name: string): string {
  return String((answer.body as Record<string, unknown>)[name]);
}

export function tagOf(answer: { headers: Headers }): Record<string, string> {
  return { "if-match": answer.headers.get("etag") ?? "" };
}
