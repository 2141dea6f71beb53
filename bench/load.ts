import autocannon from "autocannon";

export type Target = {
  url: string;
  method?: "GET" | "POST" | "PATCH";
  headers?: Record<string, string>;
  /** One body per request in turn, or none. */
  requests?: readonly { path?: string; body?: string; headers?: Record<string, string> }[];
};

export type Reading = { perSecond: number; p99: number; failures: number };

/** Loads one address for some seconds over `connections` keep-alive connections, uncompressed. */
export async function load(target: Target, connections: number, seconds: number): Promise<Reading> {
  const result = await autocannon({
    url: target.url,
    connections,
    duration: seconds,
    method: target.method ?? "GET",
    headers: { "accept-encoding": "identity", ...target.headers },
    requests: target.requests?.map((request) => ({ method: target.method ?? "GET", ...request })),
  });
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    failures: result.non2xx + result.errors + result.timeouts,
  };
}

export type Ratio = { median: number; min: number; max: number; base: number; subject: number };

const PAIRS = 7;
const SECONDS = 3;

/**
 * Requests per second of the subject as a share of the base, measured in alternating pairs so that a
 * noisy minute hurts both. Anything but a 2xx ends the run.
 */
export async function ratioOf(base: Target, subject: Target, connections = 8, pairs = PAIRS): Promise<Ratio> {
  await load(base, connections, SECONDS);
  await load(subject, connections, SECONDS);
  const readings: { base: number; subject: number }[] = [];
  for (let pair = 0; pair < pairs; pair++) {
    const [a, b] = [await sound(base, connections), await sound(subject, connections)];
    readings.push({ base: a.perSecond, subject: b.perSecond });
  }
  const ratios = readings.map((reading) => reading.subject / reading.base).sort((a, b) => a - b);
  return {
    median: middle(ratios),
    min: ratios[0] ?? 0,
    max: ratios.at(-1) ?? 0,
    base: middle(readings.map((reading) => reading.base)),
    subject: middle(readings.map((reading) => reading.subject)),
  };
}

async function sound(target: Target, connections: number): Promise<Reading> {
  const reading = await load(target, connections, SECONDS);
  if (reading.failures > 0) throw new Error(`${reading.failures} requests to ${target.url} failed.`);
  return reading;
}

export function middle(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}
