import type { Browser, BrowserContextOptions } from "@playwright/test";
import { aDevice } from "../world/device";
import { answers, call, type Person, type Project, registers, send, signUp } from "../world/people";

/** A workspace with something in every corner, and the cookies of the person it belongs to. */
export type Furnished = {
  workspace: string;
  project: Project;
  campaignId: string;
  signoffId: string;
  integrationId: string;
  /** The paths of a review that is open and of one that is over. */
  reviews: { open: string; closed: string };
  /** The path of an invitation's link. */
  invitation: string;
  state: BrowserContextOptions["storageState"];
};

export async function furnish(browser: Browser, baseURL: string | undefined): Promise<Furnished> {
  const page = await aDevice(browser, baseURL);
  const ada = await signUp(page, "Ada Founder");
  await send(ada, "POST", "/teams", { name: "Platform" });
  const scenarios = ["medical", "payments"];
  const signals = { auth: "production", latency: "demo" };
  const project = await registers(ada, "Commute report", { scenarios, signals });
  // Near enough to be reminded of, so that the inbox has something to show.
  const targetDate = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  await send(ada, "PUT", `/projects/${project.id}/target`, { targetStage: "production", targetDate });
  await registers(ada, "Second project");
  const thrown = await registers(ada, "Thrown away");
  await send(ada, "DELETE", `/projects/${thrown.id}`);
  await answers(ada, project, "secrets-not-in-git", "pass");
  await answers(ada, project, "safe-errors", "fail");
  await answers(ada, project, "contract-tests-ci", "partial");
  const itemIds = ["secrets-not-in-git"];
  await send(ada, "POST", `/projects/${project.id}/evidence`, {
    kind: "link",
    title: "Scan of the history",
    url: "https://ci.example/scan",
    collectedAt: new Date(Date.now() - 3_600_000).toISOString(),
    itemIds,
  });
  await send(ada, "POST", `/projects/${project.id}/evidence`, { kind: "note", body: "We looked.", itemIds });
  await send(ada, "POST", `/projects/${project.id}/waivers`, {
    itemId: "safe-errors",
    reason: "Twelve invited testers.",
    compensatingControl: "Access behind a VPN.",
  });
  const no = { answer: "no" };
  await send(ada, "POST", `/projects/${project.id}/decisions`, {
    release: "v0.9.0",
    targetStage: "closed-pilot",
    outcome: "no-go",
    questions: { "vendor-slas": no, rollback: no, "contract-tests": no, "async-ux": no },
  });
  const integrationId = await anIntegration(ada, project);
  const reviews = await twoReviews(ada, project);
  await aRollout(ada, project);
  await aRunbook(ada, project);
  const campaignId = await aCampaign(ada, project);
  const signoffId = await anOutdatedSignoff(ada, project);
  await send(ada, "POST", "/checks", { basedOn: 0, checks: [ownCheck] });
  await call(ada, "POST", "/tokens", { body: { name: "CI", scopes: ["read"] } });
  const email = `bo.${project.id}@example.com`;
  const { link = "" } = await send(ada, "POST", "/invitations", { email, role: "member" });
  const state = await page.context().storageState();
  await page.context().close();
  return {
    workspace: ada.workspace,
    project,
    campaignId,
    signoffId,
    integrationId,
    reviews,
    invitation: new URL(link).pathname,
    state,
  };
}

/** One that has begun, and one of another project that was closed with an action and something added. */
async function twoReviews(ada: Person, project: Project): Promise<Furnished["reviews"]> {
  const { id: open } = await send(ada, "POST", `/projects/${project.id}/weekly-reviews`);
  await send(ada, "POST", `/projects/${project.id}/weekly-reviews/${open}/start`);
  const reviewed = await registers(ada, "Reviewed project");
  const path = `/projects/${reviewed.id}/weekly-reviews`;
  await send(ada, "POST", `/projects/${reviewed.id}/integrations`, { name: "Mail" });
  const opened = await call(ada, "POST", path);
  const { id: closed, contents } = await opened.json();
  await send(ada, "PATCH", `${path}/${closed}/rows/${contents[0].id}`, { decision: "fix", note: "Slow." });
  const { accountId: ownerId } = await send(ada, "GET", "/me");
  const dueOn = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  await send(ada, "POST", `/projects/${reviewed.id}/review-actions`, { text: "Ask why.", ownerId, dueOn });
  await send(ada, "POST", `${path}/${closed}/close`);
  await send(ada, "POST", `${path}/${closed}/addenda`, { body: "They **answered**." });
  return {
    open: `${project.path}/weekly-reviews/${open}`,
    closed: `${reviewed.path}/weekly-reviews/${closed}`,
  };
}

/** Two versions with a conflict underneath, somebody on call for too short, and a drill put right. */
async function aRunbook(ada: Person, project: Project): Promise<void> {
  const path = `/projects/${project.id}`;
  const edited = "Call **Bo**.";
  const sections = [{ id: "failures", edited, generatedFrom: "0".repeat(64) }];
  await send(ada, "PUT", `${path}/runbook`, { sections });
  const own = { id: "own-door", title: "The door code", edited: "1234#", generatedFrom: null };
  await send(ada, "PUT", `${path}/runbook`, { sections: [...sections, own] });
  const day = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
  const { accountId } = await send(ada, "GET", "/me");
  const shift = { accountId, fromDay: day(0), toDay: day(3), reachedBy: "+44 20 7946 0000" };
  await send(ada, "PUT", `${path}/on-call`, { shifts: [shift, { ...shift, fromDay: day(2) }] });
  const performedAt = new Date(Date.now() - 3_600_000).toISOString();
  const tried = { kind: "restore", outcome: "worked", performedAt };
  const { id: corrects } = await send(ada, "POST", `${path}/drills`, tried);
  await send(ada, "POST", `${path}/drills`, { ...tried, note: "Eleven minutes.", corrects });
}

/** One that contradicts itself, with a key in too many places; another waits in the trash. */
async function anIntegration(ada: Person, project: Project): Promise<string> {
  const path = `/projects/${project.id}/integrations`;
  const { id: gone } = await send(ada, "POST", path, { name: "Left behind" });
  await send(ada, "DELETE", `${path}/${gone}`);
  const { id = "" } = await send(ada, "POST", path, {
    name: "Stripe: payments",
    provider: "Stripe",
    kind: "rest",
    authMethod: "api-key",
    mode: "sync",
    expectedLatencyMs: 9_000,
    keyCopies: ["laptop", "ci", "hosting"],
    errorMap: [{ vendor: "402 card_declined", ours: "PAYMENT_DECLINED", userReads: "Try another card." }],
  });
  await send(ada, "PATCH", `${path}/${id}`, { contractTest: "failing", rotationDueOn: "2026-01-01" });
  await send(ada, "PUT", `${path}/${id}/objective`, { availability: 99.5, p95Ms: 800 });
  await send(ada, "POST", `${path}/${id}/statistics`, { rows: countedDays() });
  const schema = '{ "type": "object", "required": ["id"], "properties": { "id": { "type": "integer" } } }';
  const documents = `${path}/${id}/documents`;
  await send(ada, "POST", documents, { kind: "schema", text: schema });
  await send(ada, "POST", documents, { kind: "payload", text: '{ "id": 7 }' });
  await send(ada, "POST", documents, { kind: "payload", text: '{ "id": "ch_7" }' });
  return id;
}

/** Three weeks of two endpoints, one of them new; more fails than is allowed, and slower than people wait. */
function countedDays() {
  const counted = (ago: number, endpoint: string) => ({
    endpoint,
    day: new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10),
    calls: 100,
    errors: 2,
    latency: [0, 0, 40, 40, 0, 0, 0, 0, 0, 0, 0, 20, 0, 0],
  });
  const charges = Array.from({ length: 20 }, (_, ago) => counted(ago, "POST /v1/charges"));
  return [...charges, counted(1, "GET /v1/refunds")];
}

/** Under way since a week, with a task done and a phase locked; the workspace keeps it as a template. */
async function aRollout(ada: Person, project: Project): Promise<void> {
  const from = new Date(Date.now() - 7 * 86_400_000).toISOString().slice(0, 10);
  const path = `/projects/${project.id}/rollout`;
  await send(ada, "POST", path, { templateId: "four-weeks", from });
  const { phases } = await (await call(ada, "GET", path)).json();
  await send(ada, "PATCH", `${path}/tasks/${phases[0].tasks[0].id}`, { done: true });
  await send(ada, "POST", `${path}/phases/${phases[2].id}/lock`, { reason: "The vendor is away." });
  const copy = { projectId: project.id };
  await send(ada, "POST", "/rollout-templates", { name: "Commute plan", copy });
}

async function aCampaign(ada: Person, project: Project): Promise<string> {
  const dueOn = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
  const { id = "" } = await send(ada, "POST", "/campaigns", { name: "To Beta", targetStage: "beta", dueOn });
  await send(ada, "PUT", `/campaigns/${id}/projects`, { projectIds: [project.id] });
  return id;
}

/** In a workspace of one the author may sign; then something changes, and something else waits. */
async function anOutdatedSignoff(ada: Person, project: Project): Promise<string> {
  await send(ada, "PATCH", "/workspace", { selfApproval: true });
  await send(ada, "POST", `/projects/${project.id}/submissions`, { scope: "scorecard" });
  const { currentDigest: digest } = await submitted(ada, project);
  const seal = { scope: "scorecard", digest };
  const { id = "" } = await send(ada, "POST", `/projects/${project.id}/signoffs`, seal);
  await answers(ada, project, "rate-limits-tested", "fail");
  await send(ada, "POST", `/projects/${project.id}/submissions`, {
    scope: "questions",
    note: "A **first** look.",
  });
  await send(ada, "POST", `/projects/${project.id}/threads`, {
    itemId: "safe-errors",
    body: "Which vendor?",
  });
  return id;
}

async function submitted(ada: Person, project: Project): Promise<{ currentDigest: string }> {
  const { data } = await (await call(ada, "GET", `/projects/${project.id}/submissions`)).json();
  return data[0];
}

/** Published after the project was registered, so that its overview asks. */
const ownCheck = {
  id: "ws-on-call-rota",
  title: "On-call rota",
  statement: "Somebody is on call at every hour, and knows it.",
  severity: "blocker",
  guidance: { meaning: "A named person answers.", test: "1. Ask who is on call tonight." },
};
