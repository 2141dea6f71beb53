import { unsubscribe } from "@/lib/features/notifications/commands/unsubscribe";

type Context = { params: Promise<{ secret: string }> };

/**
 * What a mail program posts when somebody presses its own "unsubscribe" (RFC 8058). The signed secret in the
 * address is all it needs; nothing is read from the body, and no cookie counts.
 */
export async function POST(_request: Request, { params }: Context): Promise<Response> {
  const { secret } = await params;
  const result = await unsubscribe(null, { secret: secret.slice(0, 500) });
  const [status, words] = result.ok ? [200, "These letters have stopped."] : [404, "This link is not valid."];
  return new Response(`${words}\n`, {
    status,
    headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  });
}

/** Opening the address changes nothing: scanners open links too. People are led to the page with the button. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { secret } = await params;
  return new Response(null, {
    status: 303,
    headers: { location: `/unsubscribe/${encodeURIComponent(secret)}`, "cache-control": "no-store" },
  });
}

export const dynamic = "force-dynamic";
