import { openProject } from "@/lib/auth/access";
import { type CalendarAccess, countCalendarFetch, findCalendarAccess } from "@/lib/auth/calendar-access";
import type { Calendar } from "@/lib/domain/calendars/calendar";
import { icalText } from "@/lib/domain/calendars/ical";
import { AppError } from "@/lib/errors";
import { getCalendar } from "@/lib/features/calendars/queries/get-calendar";
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
  const access = secret === undefined ? null : await findCalendarAccess(secret);
  const calendar = access && (await calendarOf(access));
  if (!calendar) return words(404, "There is no such calendar.");
  const text = icalText(calendar, baseUrl());
  const etag = contentTag(text);
  if (hasIt(request.headers.get("if-none-match"), etag)) {
    return new Response(null, { status: 304, headers: { ...PRIVATE, etag } });
  }
  const type = { "content-type": "text/calendar; charset=utf-8", "x-content-type-options": "nosniff" };
  return new Response(text, { headers: { ...PRIVATE, ...type, etag } });
}

async function calendarOf({ scope, ...feed }: CalendarAccess): Promise<Calendar | null> {
  if (feed.projectId === null || (await isReadable(scope, feed.projectId))) return getCalendar(scope, feed);
  return null;
}

async function isReadable(scope: CalendarAccess["scope"], projectId: string): Promise<boolean> {
  try {
    return !(await openProject(scope, projectId)).deleted;
  } catch (error) {
    if (error instanceof AppError && error.code === "not-found") return false;
    throw error;
  }
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
