import { readFileSync, truncateSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { pathToFileURL } from "node:url";
import type { Reading } from "../budgets";
import { fillBusyProject } from "../busy-project";
import { startInstallation } from "../installation";
import type { Sent } from "../load";
import { connect, type LoadedWorkspace, savesOf, signedIn } from "../workspaces";
import { type Bench, type Measure, withoutApp } from "./bench";

/** What opens and closes a transaction is not counted. */
const BESIDE = /^(begin|commit|rollback|select set_config)/i;
const SETTLE_MS = 150;

/** Listens to the driver itself, in a server started for it. */
export const statements: Measure = {
  reads: ["P16 portfolio", "P16 overview", "P16 save", "P18 statements"],
  run: async (bench) => {
    const log = join(bench.folder, "statements.log");
    writeFileSync(log, "");
    return withoutApp(bench, async () => {
      const app = await startInstallation(bench.app.dataDir, {
        NODE_OPTIONS: `--import ${pathToFileURL(resolve("bench/log-statements.mjs")).href}`,
        LAUNCHWORTHY_BENCH_STATEMENTS: log,
      });
      const owner = await connect(app.ownerUrl);
      try {
        return await count({ ...bench, app, owner }, log);
      } finally {
        await owner.end();
        await app.stop();
      }
    });
  },
};

async function count({ app, owner, workspaces, savers }: Bench, log: string): Promise<Reading[]> {
  const { slug, session } = workspaces[10_000];
  const headers = signedIn(app.origin, { session, workspace: slug });
  const page = (path: string) => (): Sent => ({ method: "GET", path, headers });
  const save = (await savesOf(owner, app.origin, savers))(0);
  const read = async (id: Reading["id"], next: () => Sent): Promise<Reading> => {
    // The first may note when the session was last used, which happens once a minute.
    await send(app.origin, next());
    const seen = await statementsOf(log, () => send(app.origin, next()));
    return { id, value: seen.length, note: seen.map(firstWords).join(" · ") };
  };
  return [
    await read("P16 portfolio", page(`/${slug}`)),
    await read("P16 overview", page(`/${slug}/projects/${savers[0]?.slug}`)),
    await read("P16 save", save),
    await mostOf(owner, workspaces[10_000], (path) =>
      read("P18 statements", page(`/${slug}/projects/${path}`)),
    ),
  ];
}

/** The pages of a project that is run week by week; the one that asks most is the reading. */
async function mostOf(
  owner: Bench["owner"],
  workspace: LoadedWorkspace,
  read: (path: string) => Promise<Reading>,
): Promise<Reading> {
  const project = await fillBusyProject(owner, workspace, {
    place: 0,
    integrations: 60,
    reviews: 52,
    tasks: 200,
  });
  const sections = [
    "",
    "/integrations",
    "/weekly-reviews",
    `/weekly-reviews/${project.reviewId}`,
    "/rollout",
  ];
  const readings: { section: string; value: number }[] = [];
  for (const section of sections)
    readings.push({ section, value: (await read(`${project.slug}${section}`)).value });
  const note = readings.map(
    ({ section, value }) => `${section.split("/").slice(0, 3).join("/") || "overview"} ${value}`,
  );
  return {
    id: "P18 statements",
    value: Math.max(...readings.map(({ value }) => value)),
    note: note.join(", ").replaceAll(project.reviewId, "one"),
  };
}

async function statementsOf(log: string, run: () => Promise<void>): Promise<string[]> {
  await sleep(SETTLE_MS);
  truncateSync(log);
  await run();
  await sleep(SETTLE_MS);
  const lines = readFileSync(log, "utf8").split("\n").filter(Boolean);
  return lines.map((line): string => JSON.parse(line)).filter((text) => !BESIDE.test(text.trim()));
}

async function send(origin: string, { path, ...sent }: Sent): Promise<void> {
  const answer = await fetch(`${origin}${path}`, sent);
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}.`);
}

function firstWords(text: string): string {
  return text.trim().replace(/\s+/g, " ").slice(0, 40);
}
