import { gzipSync } from "node:zlib";
import type { Reading } from "../budgets";
import { startEmptyApp } from "../empty-app";
import { signedIn } from "../workspaces";
import type { Bench, Measure } from "./bench";

const GZIP_LEVEL = 6;

/** JavaScript that the served HTML asks for, compressed as a front proxy would. */
export const scripts: Measure = {
  reads: ["P9 portfolio", "P9 portfolio kB", "P9 forms", "P9 charts", "P9 overview"],
  run: async (bench) => {
    const base = await emptyAppBytes(bench.folder);
    const { app, workspaces } = bench;
    const { slug, session } = workspaces[10_000];
    const of = (path: string) =>
      scriptBytes(`${app.origin}${path}`, signedIn(app.origin, { session, workspace: slug }));
    const portfolio = await of(`/${slug}`);
    const form = await of(`/${slug}/projects/new`);
    const project = `/${slug}/projects/${await someProject(bench)}`;
    const overview = await of(project);
    const trends = await of(`${project}/trends`);
    const against = (id: Reading["id"], bytes: number): Reading => ({
      id,
      value: bytes / base,
      note: `${kB(bytes)} against ${kB(base)}`,
    });
    return [
      against("P9 portfolio", portfolio),
      { id: "P9 portfolio kB", value: portfolio / 1_000 },
      against("P9 forms", form),
      against("P9 charts", trends),
      against("P9 overview", overview),
    ];
  },
};

/** One that nobody saves on. */
async function someProject({ owner, workspaces }: Bench): Promise<string | undefined> {
  const { rows } = await owner.query<{ slug: string }>(
    `select "slug" from project where "workspaceId" = $1 order by "createdAt" limit 1`,
    [workspaces[10_000].workspaceId],
  );
  return rows[0]?.slug;
}

/** @throws when the page or one of its scripts is not there. */
async function scriptBytes(url: string, headers: Record<string, string>): Promise<number> {
  const html = await (await fetched(url, headers)).text();
  const sources = [...html.matchAll(/<script\b([^>]*)>/g)]
    .map(([, attributes = ""]) => attributes)
    .filter((attributes) => !/\bnomodule\b/i.test(attributes))
    .flatMap((attributes) => /\bsrc="([^"]+)"/.exec(attributes)?.[1] ?? []);
  const sizes = await Promise.all(
    [...new Set(sources)].map(async (source) => {
      const script = await (await fetched(new URL(source, url).href, {})).arrayBuffer();
      return gzipSync(script, { level: GZIP_LEVEL }).length;
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function fetched(url: string, headers: Record<string, string>): Promise<Response> {
  const answer = await fetch(url, { headers, redirect: "manual" });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
  return answer;
}

function kB(bytes: number): string {
  return `${(bytes / 1_000).toFixed(1)} kB`;
}

async function emptyAppBytes(folder: string): Promise<number> {
  const empty = await startEmptyApp(folder);
  try {
    return await scriptBytes(`${empty.origin}/`, {});
  } finally {
    await empty.stop();
  }
}
