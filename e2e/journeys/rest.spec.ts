import { randomUUID } from "node:crypto";
import type { APIRequestContext, APIResponse } from "@playwright/test";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import { send } from "../world/people";
import { expect, test } from "../world/test";

type Robot = (
  method: string,
  path: string,
  call?: { headers?: object; data?: object },
) => Promise<APIResponse>;

test("a script does with a token what the founder does by hand", async ({ founder, playwright, baseURL }) => {
  const token = await send(founder, "POST", "/tokens", { name: "CI", scopes: ["read", "write"] });
  expect(token.secret).toMatch(/^lw_/);
  const context = await playwright.request.newContext({ baseURL });
  const robot = aRobot(context, token.secret ?? "");

  const project = await registersOnce(robot);
  const { id } = project;
  expect(project).toMatchObject({ stage: "demo" });

  for (const { id: itemId, question } of currentCatalogue.items) {
    const item = `/projects/${id}/items/${itemId}`;
    const seen = await robot("GET", item);
    const safe = question?.parts ? [question.safe, question.safe] : question?.safe;
    const data = safe ? { answer: safe } : { result: "pass" };
    const saved = await robot("PATCH", item, { headers: { "if-match": seen.headers().etag }, data });
    expect(saved.status(), `${itemId}: ${await saved.text()}`).toBe(200);
  }
  const readiness = await (await robot("GET", `/projects/${id}/readiness`)).json();
  expect(readiness.score).toBeGreaterThan(project.score);
  expect(readiness.stage).not.toBe("demo");

  const item = `/projects/${id}/items/key-exposure`;
  expect((await robot("PATCH", item, { data: { answer: "yes" } })).status()).toBe(428);
  const stale = await robot("PATCH", item, { headers: { "if-match": '"0"' }, data: { answer: "yes" } });
  expect(stale.status()).toBe(412);
  const broken = await robot("PATCH", item, { headers: { "if-match": "*" }, data: { answer: "yes" } });
  expect(broken.status()).toBe(200);
  const after = await (await robot("GET", `/projects/${id}/readiness`)).json();
  expect(after).toMatchObject({ stage: "demo" });
  expect(after.score).toBeLessThanOrEqual(49);

  await founder.page.goto(`/${founder.workspace}/projects/${project.slug}`);
  await expect(founder.page.getByRole("heading", { level: 1 })).toContainText("Rallly");
  await context.dispose();
});

/** Twice with one key is once; the same key with another body is a mistake. */
async function registersOnce(robot: Robot) {
  const headers = { "idempotency-key": randomUUID() };
  const data = { name: "Rallly", repositoryUrl: "https://github.com/lukevella/rallly" };
  const first = await robot("POST", "/projects", { headers, data });
  const second = await robot("POST", "/projects", { headers, data });
  expect(first.status()).toBe(201);
  expect(await second.json()).toEqual(await first.json());
  const other = await robot("POST", "/projects", { headers, data: { name: "Something else" } });
  expect(other.status()).toBe(422);
  const list = await (await robot("GET", "/projects")).json();
  expect(list.data).toHaveLength(1);
  return first.json();
}

function aRobot(context: APIRequestContext, secret: string): Robot {
  return (method, path, { headers, data } = {}) =>
    context.fetch(`/api/v1${path}`, {
      method,
      data,
      headers: { authorization: `Bearer ${secret}`, ...headers },
    });
}
