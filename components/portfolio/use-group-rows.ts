import { useEffect, useState } from "react";
import type { PortfolioRow } from "@/lib/domain/portfolio/row";
import { fetchPage } from "./use-portfolio-page";

type Loaded = {
  query: string;
  rows: readonly PortfolioRow[];
  next: string | null;
  state: "shown" | "failed";
};

/** The rows of a group, one page after the other. `more` reads the next one, or the one that failed again. */
export function useGroupRows(workspace: string, query: string) {
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [wanted, setWanted] = useState<{ cursor: string | null; attempt: number }>({
    cursor: null,
    attempt: 0,
  });

  useEffect(() => {
    const abort = new AbortController();
    const { cursor } = wanted;
    const address = cursor === null ? query : `${query}${query === "" ? "?" : "&"}cursor=${cursor}`;
    void fetchPage(workspace, address, abort.signal).then(({ page }) => {
      if (abort.signal.aborted) return;
      setLoaded((before) => {
        const kept = before?.query === query && cursor !== null ? before.rows : [];
        if (page === null) return { query, rows: kept, next: cursor, state: "failed" };
        return { query, rows: [...kept, ...page.rows], next: page.nextCursor, state: "shown" };
      });
    });
    return () => abort.abort();
  }, [workspace, query, wanted]);

  const current = loaded?.query === query ? loaded : null;
  const [asking, setAsking] = useState<Loaded | null>(null);
  const next = () => {
    setAsking(current);
    setWanted({ cursor: current?.next ?? null, attempt: wanted.attempt + 1 });
  };
  const loading = current === null || current === asking;
  return {
    rows: current?.rows ?? [],
    state: loading ? ("loading" as const) : current.state,
    more: current !== null && (current.state === "failed" || current.next !== null) ? next : null,
  };
}
