import { checkDatabase } from "@/lib/db/check-database";
import { currentPhase } from "@/lib/lifecycle";

/** Whether new requests may be sent here: not stopping, database reachable, migrations current. */
export async function GET(): Promise<Response> {
  const phase = currentPhase();
  const database = await checkDatabase();
  const ready = phase === "ready" && database === "current";
  return Response.json(
    { status: ready ? "ready" : "not ready", phase, database },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}

export const dynamic = "force-dynamic";
