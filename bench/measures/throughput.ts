import { always, type Ratio, ratioOf, type Sent, type Target } from "../load";
import { savesOf, signedIn } from "../workspaces";
import type { Bench, Measure } from "./bench";

/** How far two instances of the same program may seem to differ. */
const SAME = [0.85, 1.18] as const;

/**
 * The limit against a second instance of itself, in words.
 * @throws when the machine is too busy with other things to tell anything, unless it is to go on anyway.
 */
export async function requireCalm({ limit, twin, pairs }: Bench, anyway: boolean): Promise<string> {
  const page = { method: "GET", path: "/json" } as const;
  const { median, spread, base } = await ratioOf(
    always(limit.origin, page),
    always(twin.origin, page),
    pairs,
  );
  const range = spread.map((each) => each.toFixed(2)).join(" – ");
  const words = `the limit measured ${median.toFixed(2)} (${range}) of itself, ${Math.round(base)} JSON pages a second`;
  if (median >= SAME[0] && median <= SAME[1]) return words;
  if (anyway) return `INCONCLUSIVE, ${words}`;
  throw new Error(`Inconclusive: ${words}. Is the machine busy with something else?`);
}

export const portfolioHtml: Measure = {
  reads: ["P1"],
  run: async (bench) => {
    const { slug } = bench.workspaces[10_000];
    const subject = portfolioTarget(bench, `/${slug}`);
    await requireRows(subject, (body) => body.match(/scope="row"/g)?.length ?? 0);
    return [
      shareOf(
        "P1",
        await ratioOf(always(bench.limit.origin, { method: "GET", path: "/html" }), subject, bench.pairs),
      ),
    ];
  },
};

export const portfolioJson: Measure = {
  reads: ["P2"],
  run: async (bench) => {
    const subject = portfolioTarget(bench, "/api/v1/portfolio");
    await requireRows(subject, (body) => JSON.parse(body).data.length);
    return [
      shareOf(
        "P2",
        await ratioOf(always(bench.limit.origin, { method: "GET", path: "/json" }), subject, bench.pairs),
      ),
    ];
  },
};

export const save: Measure = {
  reads: ["P3"],
  run: async (bench) => [shareOf("P3", await ratioOf(limitSaves(bench), () => appSaves(bench), bench.pairs))],
};

export const ingest: Measure = {
  reads: ["P14", "P14 batch"],
  run: async (bench) => {
    const one = () => ingests(bench, "", link);
    const batch = () => ingests(bench, "/batch", { pieces: Array.from({ length: BATCH }, () => link) });
    const { median: value, spread, subject, base } = await ratioOf(batch, one, bench.pairs);
    const note = `${Math.round(subject)} single links a second, ${Math.round(base)} batches`;
    return [
      shareOf("P14", await ratioOf(limitSaves(bench), one, bench.pairs)),
      { id: "P14 batch", value, spread, note },
    ];
  },
};

export function portfolioTarget({ app, workspaces }: Bench, path: string): Target {
  const { session, slug } = workspaces[10_000];
  return always(app.origin, {
    method: "GET",
    path,
    headers: signedIn(app.origin, { session, workspace: slug }),
  });
}

/** Every saver saves on a project of their own. */
export async function appSaves({ app, owner, savers }: Bench): Promise<Target> {
  return { origin: app.origin, connection: await savesOf(owner, app.origin, savers) };
}

export function limitSaves({ limit, savers }: Bench): Target {
  return {
    origin: limit.origin,
    connection: (index) => {
      const body = JSON.stringify({ projectId: savers[index % savers.length]?.projectId });
      return () => ({ method: "POST", path: "/save", headers: { "content-type": "application/json" }, body });
    },
  };
}

const BATCH = 100;
const LINK_TITLE = "Contract tests, nightly";
const link = {
  kind: "link",
  url: "https://ci.example.com/runs/4711",
  title: LINK_TITLE,
  itemIds: ["contract-tests-ci"],
  collectedAt: "2026-01-05T09:00:00.000Z",
};

/**
 * Every connection goes through the projects in turn. No pipeline hands in a thousand pieces a minute: each
 * window begins without those of the one before.
 */
async function ingests({ app, owner, savers, pairs }: Bench, path: string, body: object): Promise<Target> {
  const projects = savers.map(({ projectId }) => projectId);
  await owner.query(`delete from evidence where "projectId" = any($1::uuid[]) and "title" = $2`, [
    projects,
    LINK_TITLE,
  ]);
  const requests = savers.map(
    (saver): Sent => ({
      method: "POST",
      path: `/api/v1/projects/${saver.projectId}/evidence${path}`,
      headers: { ...signedIn(app.origin, saver), "content-type": "application/json" },
      body: JSON.stringify(body),
    }),
  );
  return {
    origin: app.origin,
    connection: (index) => {
      let turn = 0;
      return () => {
        const sent = requests[(index + pairs.connections * turn++) % requests.length];
        if (!sent) throw new Error("There is no saver.");
        return sent;
      };
    },
  };
}

async function requireRows({ origin, connection }: Target, count: (body: string) => number): Promise<void> {
  const { path, ...sent } = connection(0)();
  const answer = await fetch(`${origin}${path}`, sent);
  const body = await answer.text();
  if (!answer.ok || count(body) !== 50)
    throw new Error(`${path} answered ${answer.status} with ${count(body)} rows.`);
}

function shareOf<Id extends "P1" | "P2" | "P3" | "P14">(
  id: Id,
  { median: value, spread, base, subject }: Ratio,
) {
  return { id, value, spread, note: `${Math.round(subject)} of ${Math.round(base)} a second` };
}
