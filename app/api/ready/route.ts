import { checkDatabase } from "@/lib/db/check-database";
import { currentPhase } from "@/lib/lifecycle";

export const dynamic = "force-dynamic";

/** Whether traffic should come here: the process serves, the database answers, its migrations are current. */
export async function GET(): Promise<Response> {
  const phase = currentPhase();
  const database = phase === "ready" ? await checkDatabase() : "unknown";
  const ready = phase === "ready" && database === "current";
  return Response.json(
    { status: ready ? "ready" : "not-ready", phase, database },
    { status: ready ? 200 : 503, headers: { "cache-control": "no-store" } },
  );
}
