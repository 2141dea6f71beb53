import { useEffect, useRef, useState } from "react";
import { type AskedPortfolio, writeAskedPortfolio } from "@/lib/domain/portfolio/asked";
import type { PortfolioGroup } from "@/lib/features/portfolio/schema";

type Groups = readonly PortfolioGroup[] | "failed" | null;

type GroupsFor = { workspace: string; asked: AskedPortfolio; version: number };

/** The groups of what is asked, with their counts; null while they are counted. */
export function useGroups(
  { workspace, asked, version }: GroupsFor,
  initial: readonly PortfolioGroup[] | null,
): Groups {
  const query = groupsRequest(asked);
  const [answer, setAnswer] = useState<{ query: string; groups: Groups }>({ query, groups: initial });
  const first = useRef(initial !== null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another version asks the same again
  useEffect(() => {
    if (first.current) {
      first.current = false;
      return;
    }
    const abort = new AbortController();
    void fetchGroups(workspace, query, abort.signal).then((groups) => {
      if (!abort.signal.aborted) setAnswer({ query, groups });
    });
    return () => abort.abort();
  }, [workspace, query, version]);

  return answer.query === query ? answer.groups : null;
}

/** Order, page and columns do not change how many there are. */
function groupsRequest(asked: AskedPortfolio): string {
  const { sort: _, dir: __, cursor: ___, columns: ____, view: _____, ...counted } = asked;
  return writeAskedPortfolio(counted);
}

async function fetchGroups(workspace: string, query: string, signal: AbortSignal): Promise<Groups> {
  try {
    const response = await fetch(`/api/v1/portfolio/groups${query}`, {
      headers: { "Launchworthy-Workspace": workspace },
      signal,
    });
    const body: unknown = response.ok ? await response.json() : null;
    return isAnswer(body) ? body.groups : "failed";
  } catch {
    return "failed";
  }
}

/** The body is our own; that it is an answer at all is what may fail on the way. */
function isAnswer(body: unknown): body is { groups: readonly PortfolioGroup[] } {
  return typeof body === "object" && body !== null && "groups" in body && Array.isArray(body.groups);
}
