/** The process is up and answers; nothing else is asked. */
export function GET(): Response {
  return Response.json({ status: "up" }, { headers: { "cache-control": "no-store" } });
}

export const dynamic = "force-dynamic";
