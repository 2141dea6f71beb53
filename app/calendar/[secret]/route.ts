import { countCalendarFetch } from "@/lib/auth/calendar-access";
import { icalText } from "@/lib/domain/calendars/ical";
import { loadCalendar } from "@/lib/features/calendars/loaders";
import { baseUrl } from "@/lib/http/base-url";
import { clientAddress } from "@/lib/http/client-address";
import { contentTag } from "@/lib/http/preconditions";
import { Problem } from "@/lib/http/problem";

type Context = { params: Promise<{ secret: string }> };

const ADDRESS = /^([\w-]{43})\.ics$/;
const PRIVATE = { "cache-control": "private, no-cache" } as const;

/**
 * A calendar by its private address, for programs without a session. An address that never was, one that was
 * revoked and one whose person may read nothing here any more look alike.
 */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  try {
    await countCalendarFetch(clientAddress(request.headers));
  } catch (error) {
    if (error instanceof Problem) return words(error.status, error.detail, error.headers);
    throw error;
  }
  const secret = ADDRESS.exec((await params).secret)?.[1];
  const calendar = secret === undefined ? null : await loadCalendar(secret);
  if (!calendar) return words(404, "There is no such calendar.");
  const text = icalText(calendar, baseUrl());
  const etag = contentTag(text);
  if (hasIt(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers: { ...PRIVATE, etag } });
  }
  const type = { "content-type": "text/calendar; charset=utf-8", "x-content-type-options": "nosniff" };
  return new Response(text, { headers: { ...PRIVATE, ...type, etag } });
}

/** Proxies weaken a tag when they compress. */
function hasIt(ifNoneMatch: string | null, etag: string): boolean {
  const tags = ifNoneMatch?.split(",").map((tag) => tag.trim().replace(/^W\//, "")) ?? [];
  return tags.includes(etag) || tags.includes("*");
}

function words(status: number, text: string, headers: Readonly<Record<string, string>> = {}): Response {
  const plain = { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" };
  return new Response(`${text}\n`, { status, headers: { ...headers, ...plain } });
}

export const dynamic = "force-dynamic";
