"use client";

import { useEffect, useRef, useState } from "react";
import type { PortfolioRow } from "@/lib/domain/portfolio/row";
import type { PortfolioPage } from "@/lib/features/portfolio/schema";

/** What a request asks for: the query string of the API; null asks for nothing. */
type Asked = { workspace: string; query: string | null };
type Initial = { query: string | null; page: PortfolioPage };

export type ShownPage = {
  page: PortfolioPage;
  state: "shown" | "loading" | "failed";
  /** The id to quote when it failed. */
  requestId: string | null;
  retry: () => void;
  /** Forgets the pages already seen and reads this one again. */
  reload: () => void;
};

type Answer = { query: string | null; page: PortfolioPage | null; requestId: string | null };

/**
 * The page of rows for a query: the server's own at first, later ones from the API. What was shown stays
 * until its successor is there, and pages already seen come back without a request.
 */
export function usePortfolioPage({ workspace, query }: Asked, initial: Initial): ShownPage {
  const [answer, setAnswer] = useState<Answer>({ ...initial, requestId: null });
  const [attempt, setAttempt] = useState(0);
  const seen = useRef(new Map([[initial.query, initial.page]]));
  const last = useRef(initial.page);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt asks the same again
  useEffect(() => {
    if (query === null) return;
    const known = seen.current.get(query);
    if (known) {
      setAnswer({ query, page: known, requestId: null });
      return;
    }
    const abort = new AbortController();
    void fetchPage(workspace, query, abort.signal).then((fetched) => {
      if (abort.signal.aborted) return;
      if (fetched.page) seen.current.set(query, fetched.page);
      setAnswer({ query, ...fetched });
    });
    return () => abort.abort();
  }, [workspace, query, attempt]);

  const current = answer.query === query ? answer : null;
  if (current?.page) last.current = current.page;
  const again = (before: Answer) => {
    setAnswer(before);
    setAttempt(attempt + 1);
  };
  return {
    page: current?.page ?? last.current,
    state: current === null && query !== null ? "loading" : current?.page !== null ? "shown" : "failed",
    requestId: current?.requestId ?? null,
    retry: () => again({ query: NOTHING, page: null, requestId: null }),
    reload: () => {
      seen.current.clear();
      again({ query: NOTHING, page: null, requestId: null });
    },
  };
}

/** No query string: whatever is asked for is still to come. */
const NOTHING = "-";

/** Null when it failed, with the id to quote. */
export async function fetchPage(
  workspace: string,
  query: string,
  signal: AbortSignal,
): Promise<{ page: PortfolioPage | null; requestId: string | null }> {
  try {
    const response = await fetch(`/api/v1/portfolio${query}`, {
      headers: { "Launchworthy-Workspace": workspace },
      signal,
    });
    const requestId = response.headers.get("request-id");
    const body: unknown = response.ok ? await response.json() : null;
    return { page: pageFrom(body), requestId };
  } catch {
    return { page: null, requestId: null };
  }
}

/** The body is our own; that it is a page at all is what may fail on the way. */
function pageFrom(body: unknown): PortfolioPage | null {
  if (!isAnswer(body)) return null;
  const { data, ...rest } = body;
  return { rows: data, ...rest };
}

function isAnswer(body: unknown): body is Omit<PortfolioPage, "rows"> & { data: readonly PortfolioRow[] } {
  return typeof body === "object" && body !== null && "data" in body && Array.isArray(body.data);
}
