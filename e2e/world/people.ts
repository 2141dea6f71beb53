import { randomBytes } from "node:crypto";
import { type APIResponse, expect, type Page } from "@playwright/test";

export const PASSWORD = "a long enough passphrase";

/** Somebody with a browser, signed in. */
export type Person = { name: string; email: string; page: Page; workspace: string };

/** Signs somebody up through the front door; they own a workspace named after them, and not quite like any other. */
export async function signUp(page: Page, name: string): Promise<Person> {
  const email = anEmail(name);
  await page.goto("/sign-up");
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByLabel("Password").fill(PASSWORD);
  await page
    .getByRole("textbox", { name: "Workspace" })
    .fill(`${name}’s workshop ${randomBytes(3).toString("hex")}`);
  await page.getByRole("button", { name: "Create account" }).click();
  await page.waitForURL(/\/projects\/new$/);
  return { name, email, page, workspace: new URL(page.url()).pathname.split("/")[1] ?? "" };
}

export async function signIn(page: Page, email: string, password = PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await page.getByRole("textbox", { name: "E-mail address" }).fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page).not.toHaveURL(/\/sign-in/);
}

/** Lets an owner invite somebody, who joins on a device of theirs. */
export async function joins(
  owner: Person,
  page: Page,
  name: string,
  role: "owner" | "manager" | "member" = "member",
): Promise<Person> {
  const email = anEmail(name);
  const invited = await send(owner, "POST", "/invitations", { email, role });
  await page.goto(invited.link ?? "");
  await page.getByRole("textbox", { name: "Your name" }).fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Create account and join" }).click();
  await page.waitForURL(`**/${owner.workspace}`);
  return { name, email, page, workspace: owner.workspace };
}

type Sent = { headers?: Record<string, string>; body?: unknown };

/** Calls the API as the person's own browser does, with its session. */
export async function call(
  { page, workspace }: Person,
  method: string,
  path: string,
  { headers, body }: Sent = {},
): Promise<APIResponse> {
  const origin = new URL(page.url()).origin;
  return page.request.fetch(`/api/v1${path}`, {
    method,
    headers: { origin, "launchworthy-workspace": workspace, ...headers },
    data: body,
  });
}

/** Calls the API and takes for granted that it worked. */
export async function send(
  person: Person,
  method: string,
  path: string,
  body?: unknown,
): Promise<Record<string, string>> {
  const headers: Record<string, string> = /^(PUT|PATCH|DELETE)$/.test(method) ? { "if-match": "*" } : {};
  const answer = await call(person, method, path, { body, headers });
  expect(answer.ok(), `${method} ${path}: ${answer.status()} ${await answer.text()}`).toBe(true);
  return answer.status() === 204 ? {} : answer.json();
}

export type Project = { id: string; slug: string; path: string };

export async function registers(person: Person, name: string, more: object = {}): Promise<Project> {
  const { id = "", slug = "" } = await send(person, "POST", "/projects", { name, ...more });
  return { id, slug, path: `/${person.workspace}/projects/${slug}` };
}

export async function answers(
  person: Person,
  project: Project,
  itemId: string,
  result: string,
): Promise<void> {
  await send(person, "PATCH", `/projects/${project.id}/items/${itemId}`, { result });
}

export function anEmail(name: string): string {
  return `${name.split(" ")[0]?.toLowerCase()}.${randomBytes(5).toString("hex")}@example.com`;
}
