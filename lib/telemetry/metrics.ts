import "server-only";
import { collectDefaultMetrics, Histogram, register } from "prom-client";

/**
 * The one module that knows the metrics library. Labels are closed sets (a route is its pattern, never
 * an address), so that no metric can name a person, a project or a workspace.
 */
export type RequestMeasure = { method: string; route: string; status: number; seconds: number };

/** Notes one answered API request. */
export function observeRequest({ method, route, status, seconds }: RequestMeasure): void {
  requestDuration().observe({ method, route, status }, seconds);
}

/** Everything measured in this process, in the text format Prometheus reads. */
export async function exposeMetrics(): Promise<{ contentType: string; text: string }> {
  if (!register.getSingleMetric("process_cpu_seconds_total")) collectDefaultMetrics();
  requestDuration();
  return { contentType: register.contentType, text: await register.metrics() };
}

const DURATION = "launchworthy_http_request_duration_seconds";
type Label = "method" | "route" | "status";

let histogram: Histogram<Label> | null = null;

function requestDuration(): Histogram<Label> {
  if (histogram) return histogram;
  // Another bundle of this process may have registered it first; the registry is what they share.
  const known = register.getSingleMetric(DURATION);
  histogram = known instanceof Histogram ? known : createHistogram();
  return histogram;
}

function createHistogram(): Histogram<Label> {
  return new Histogram({
    name: DURATION,
    help: "Seconds from the first byte read to the answer, by route pattern.",
    labelNames: ["method", "route", "status"],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
  });
}
