import { timingSafeEqual } from "node:crypto";
import { clientAddress, isLoopbackAddress } from "@/lib/http/client-address";
import { exposeMetrics } from "@/lib/telemetry/metrics";

export const dynamic = "force-dynamic";

/** For Prometheus: with the token of LAUNCHWORTHY_METRICS_TOKEN, or without one from this very machine. */
export async function GET(request: Request): Promise<Response> {
  if (!mayRead(request.headers))
    return new Response(null, { status: 404, headers: { "cache-control": "no-store" } });
  const { contentType, text } = await exposeMetrics();
  return new Response(text, { headers: { "content-type": contentType, "cache-control": "no-store" } });
}

function mayRead(headers: Headers): boolean {
  const token = process.env.LAUNCHWORTHY_METRICS_TOKEN;
  if (token) return sameText(headers.get("authorization") ?? "", `Bearer ${token}`);
  // Behind a proxy on this machine every stranger would come from the loopback address.
  return !process.env.LAUNCHWORTHY_BASE_URL && isLoopbackAddress(clientAddress(headers));
}

function sameText(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}
