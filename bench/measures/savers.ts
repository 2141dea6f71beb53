import { createHash } from "node:crypto";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reading } from "../budgets";
import { type Load, load, median } from "../load";
import type { Bench, Measure } from "./bench";
import { appSaves, limitSaves, portfolioTarget } from "./throughput";

const LAST_SAVE_MS = 500;

/** Many people save at once, for a minute; nothing may fail, and each save leaves its line in the audit log. */
export const manySavers: Measure = {
  reads: ["P6 errors", "P6 audit", "P6 p99 8", "P6 p99 32"],
  run: async (bench) => {
    const few = await savers(bench, 8);
    const many = await savers(bench, 32);
    const failed = few.failed + many.failed;
    const answered = few.answered + many.answered;
    const unaudited = few.unaudited + many.unaudited + (await breaksInChain(bench));
    return [
      { id: "P6 errors", value: failed, note: `of ${answered + failed} saves` },
      { id: "P6 audit", value: unaudited, note: `${answered} saves` },
      { id: "P6 p99 8", value: few.p99 / few.limitP99, note: `${ms(few.p99)} against ${ms(few.limitP99)}` },
      {
        id: "P6 p99 32",
        value: many.p99 / many.limitP99,
        note: `${ms(many.p99)} against ${ms(many.limitP99)}`,
      },
    ];
  },
};

/** What eight savers do to somebody who reads the portfolio. */
export const readsUnderSaves: Measure = {
  reads: ["P15"],
  run: async (bench): Promise<Reading[]> => {
    const { seconds, pairs, connections } = bench.pairs;
    const reading = portfolioTarget(bench, "/api/v1/portfolio");
    await load(reading, connections, seconds);
    const ratios: number[] = [];
    for (let pair = 0; pair < pairs; pair++) {
      const alone = sound(await load(reading, connections, seconds));
      const saving = load(await appSaves(bench), 8, seconds + 1);
      const beside = sound(await load(reading, connections, seconds));
      sound(await saving);
      ratios.push(beside.p99 / alone.p99);
    }
    return [
      {
        id: "P15",
        value: median(ratios),
        spread: [Math.min(...ratios), Math.max(...ratios)],
        note: "portfolio JSON",
      },
    ];
  },
};

type Saving = { failed: number; answered: number; unaudited: number; p99: number; limitP99: number };

async function savers(bench: Bench, connections: number): Promise<Saving> {
  const seconds = bench.quick ? 6 : 60;
  await load(limitSaves(bench), connections, 2);
  const limit = sound(await load(limitSaves(bench), connections, seconds));
  await load(await appSaves(bench), connections, 2);
  await sleep(LAST_SAVE_MS);
  const before = await auditedSaves(bench);
  const { answered, failed, p99 } = await load(await appSaves(bench), connections, seconds);
  await sleep(LAST_SAVE_MS);
  const audited = (await auditedSaves(bench)) - before;
  // A save whose answer was cut off by the end of the window may have its line as well.
  return { answered, failed, unaudited: Math.max(0, answered - audited), p99, limitP99: limit.p99 };
}

function sound(reading: Load): Load {
  if (reading.failed > 0) throw new Error(`${reading.failed} requests failed.`);
  return reading;
}

async function auditedSaves({ owner, workspaces }: Bench): Promise<number> {
  const { rows } = await owner.query<{ count: number }>(
    `select count(*)::int from event where "workspaceId" = $1 and "type" = 'answer.recorded' and "actorId" is not null`,
    [workspaces[10_000].workspaceId],
  );
  return rows[0]?.count ?? 0;
}

/** Walks the whole chain as an auditor would: sequence, previous hash, hash of the body. */
async function breaksInChain({ owner, workspaces }: Bench): Promise<number> {
  const { rows } = await owner.query<{ seq: number; body: string; prev: string; hash: string }>(
    `select "seq"::int, "body", "prev", "hash" from event where "workspaceId" = $1 order by "seq"`,
    [workspaces[10_000].workspaceId],
  );
  let head = "genesis";
  let breaks = 0;
  for (const [at, { seq, body, prev, hash }] of rows.entries()) {
    const expected = createHash("sha256").update(`${head}:${seq}:${body}`).digest("hex");
    if (seq !== at + 1 || prev !== head || hash !== expected) breaks += 1;
    head = hash;
  }
  return breaks;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
