import { gzipSync } from "node:zlib";
import { LATENCY_BUCKETS } from "@/lib/domain/integrations/latency";
import type { BudgetId, Reading } from "../budgets";
import { type BusyProject, fillBusyProject } from "../busy-project";
import { median } from "../load";
import { signedIn } from "../workspaces";
import { timeOf } from "./as-owner";
import type { Bench, Measure } from "./bench";
import { timedRatio } from "./timed-ratio";

const WARM_UPS = 3;
const POSTED = 10_000;

/** A year of running with sixty integrations, against one integration and one review. */
const MUCH = { place: 0, integrations: 60, reviews: 52, tasks: 200 };
const LITTLE = { place: 1, integrations: 1, reviews: 1, tasks: 2 };

export const rhythm: Measure = {
  reads: ["P18 registry", "P18 reviews", "P18 review", "P18 rollout", "P18 kB", "P18 post"],
  run: async (bench) => {
    const largest = bench.workspaces[10_000];
    const much = await fillBusyProject(bench.owner, largest, MUCH);
    const little = await fillBusyProject(bench.owner, largest, LITTLE);
    const against = (id: BudgetId, path: (project: BusyProject) => string) =>
      ratioOf(bench, id, pageOf(bench, little, path), pageOf(bench, much, path));
    return [
      await against("P18 registry", () => "/integrations"),
      await against("P18 reviews", () => "/weekly-reviews"),
      await against("P18 review", ({ reviewId }) => `/weekly-reviews/${reviewId}`),
      await against("P18 rollout", () => "/rollout"),
      await heaviest(bench, much),
      await posting(bench, much),
    ];
  },
};

type Ask = () => Promise<Buffer>;

function pageOf(bench: Bench, project: BusyProject, path: (project: BusyProject) => string): Ask {
  const { session, slug } = bench.workspaces[10_000];
  const headers = signedIn(bench.app.origin, { session, workspace: slug });
  const url = `${bench.app.origin}/${slug}/projects/${project.slug}${path(project)}`;
  return async () => {
    const answer = await fetch(url, { headers, redirect: "manual" });
    const body = Buffer.from(await answer.arrayBuffer());
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}.`);
    return body;
  };
}

function ratioOf(bench: Bench, id: BudgetId, first: Ask, second: Ask): Promise<Reading> {
  return timedRatio(bench, id, { first, second, calls: bench.quick ? 10 : 40, warmUps: WARM_UPS });
}

async function heaviest(bench: Bench, project: BusyProject): Promise<Reading> {
  const paths = ["/integrations", "/weekly-reviews", `/weekly-reviews/${project.reviewId}`, "/rollout"];
  const sizes: number[] = [];
  for (const path of paths) sizes.push(gzipSync(await pageOf(bench, project, () => path)()).length / 1_000);
  const named = ["registry", "reviews", "review", "rollout"].map(
    (name, at) => `${name} ${sizes[at]?.toFixed(1)}`,
  );
  return { id: "P18 kB", value: Math.max(...sizes), note: named.join(", ") };
}

/** Ten thousand rows through the API against the same rows written by nothing but the database. */
async function posting(bench: Bench, { projectId, integrationIds }: BusyProject): Promise<Reading> {
  const [integrationId = ""] = integrationIds;
  const { session, slug, workspaceId } = bench.workspaces[10_000];
  const rows = Array.from({ length: POSTED }, (_, n) => countedRow(n));
  const body = JSON.stringify({ rows });
  const headers = {
    ...signedIn(bench.app.origin, { session, workspace: slug }),
    "content-type": "application/json",
  };
  const post = async () => {
    const url = `${bench.app.origin}/api/v1/projects/${projectId}/integrations/${integrationId}/statistics`;
    const answer = await fetch(url, { method: "POST", headers, body });
    if (!answer.ok) throw new Error(`Posting statistics: ${answer.status} ${await answer.text()}`);
  };
  const store = () =>
    bench.owner.query(
      `insert into call_statistic ("workspaceId", "integrationId", "endpoint", "day", "calls", "errors", "latency")
       select $1, $2, r->>'endpoint', (r->>'day')::date, (r->>'calls')::bigint, (r->>'errors')::bigint,
         array(select jsonb_array_elements_text(r->'latency')::bigint)
       from jsonb_array_elements($3::jsonb->'rows') r
       on conflict ("workspaceId", "integrationId", "endpoint", "day") do update set "calls" = excluded."calls",
         "errors" = excluded."errors", "latency" = excluded."latency"`,
      [workspaceId, integrationId, body],
    );
  const ratios: number[] = [];
  let took = 0;
  for (let pair = 0; pair < (bench.quick ? 3 : 7); pair++) {
    const base = await timeOf(store, 1, 1);
    took = await timeOf(post, 1, pair === 0 ? 1 : 0);
    ratios.push(took / base);
  }
  const spread = [Math.min(...ratios), Math.max(...ratios)] as const;
  return {
    id: "P18 post",
    value: median(ratios),
    spread,
    note: `${took.toFixed(0)} ms, ${body.length >> 10} KiB`,
  };
}

function countedRow(n: number) {
  const day = new Date(Date.now() - (1 + (n % 50)) * 86_400_000).toISOString().slice(0, 10);
  const latency = Array.from({ length: LATENCY_BUCKETS }, (_, bucket) => (bucket < 5 ? 20 : 0));
  return {
    endpoint: `GET /v2/parts/${"abcdefghijklmnopqrst"[Math.floor(n / 50) % 20]}/${Math.floor(n / 1_000)}`,
    day,
    calls: 100,
    errors: 1,
    latency,
  };
}
