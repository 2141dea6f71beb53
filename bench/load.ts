import autocannon from "autocannon";

export type Sent = {
  method: "GET" | "POST" | "PATCH";
  path: string;
  headers?: Record<string, string>;
  body?: string;
};

/** What one connection sends, request by request. */
export type Target = { origin: string; connection: (index: number) => () => Sent };

export type Load = { perSecond: number; p99: number; answered: number; failed: number };

/** The same request on every connection. */
export function always(origin: string, sent: Sent): Target {
  return { origin, connection: () => () => sent };
}

/** Loads a target for some seconds over keep-alive connections, answers uncompressed. Milliseconds. */
export async function load(target: Target, connections: number, seconds: number): Promise<Load> {
  const times: number[] = [];
  let opened = 0;
  const result = await autocannon({
    url: target.origin,
    connections,
    duration: seconds,
    setupClient: (client) => {
      const next = target.connection(opened++);
      client.setRequests([{ setupRequest: (request) => ({ ...request, ...uncompressed(next()) }) }]);
      client.on("response", (_status, _bytes, ms) => times.push(ms));
    },
  });
  return {
    perSecond: times.length / result.duration,
    p99: percentile(times, 0.99),
    answered: result["2xx"],
    failed: result.non2xx + result.errors + result.timeouts,
  };
}

/** A side whose requests depend on what stands when a window begins is made anew for each. */
export type Side = Target | (() => Promise<Target>);

export type Ratio = {
  median: number;
  spread: readonly [min: number, max: number];
  base: number;
  subject: number;
};
const WARM_SECONDS = 3;

export type Pairs = { pairs: number; seconds: number; connections: number };

/**
 * Requests a second of the subject as a share of the base, in alternating pairs, so that a noisy minute
 * hurts both. Each side is warmed first.
 * @throws when any answer is not a 2xx.
 */
export async function ratioOf(
  base: Side,
  subject: Side,
  { pairs, seconds, connections }: Pairs,
): Promise<Ratio> {
  await sound(base, connections, WARM_SECONDS);
  await sound(subject, connections, WARM_SECONDS);
  const readings: { base: number; subject: number }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const first = await sound(base, connections, seconds);
    const second = await sound(subject, connections, seconds);
    readings.push({ base: first.perSecond, subject: second.perSecond });
  }
  const ratios = readings.map((reading) => reading.subject / reading.base);
  return {
    median: median(ratios),
    spread: [Math.min(...ratios), Math.max(...ratios)],
    base: median(readings.map((reading) => reading.base)),
    subject: median(readings.map((reading) => reading.subject)),
  };
}

async function sound(side: Side, connections: number, seconds: number): Promise<Load> {
  const target = typeof side === "function" ? await side() : side;
  const reading = await load(target, connections, seconds);
  if (reading.failed > 0 || reading.answered === 0) {
    const { path } = target.connection(0)();
    throw new Error(`${reading.failed} of ${reading.failed + reading.answered} requests to ${path} failed.`);
  }
  return reading;
}

function uncompressed({ headers, ...rest }: Sent) {
  return { ...rest, headers: { "accept-encoding": "identity", ...headers } };
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
