"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import {
  type AskedPortfolio,
  readAskedPortfolio,
  USUAL_PORTFOLIO,
  writeAskedPortfolio,
} from "@/lib/domain/portfolio/asked";

/** Changes part of what is asked; null clears everything. Anything but a cursor starts at the first page. */
export type AskPortfolio = (
  change: Partial<AskedPortfolio> | null,
  how?: { history?: "push" | "replace"; scroll?: boolean },
) => void;

/** Columns that are not shown: of the page alone, the API sends them all. */
const USUALLY_HIDDEN = "team,target";

/**
 * What the URL asks for, and how to change it. The browser's own history holds it, without a request for
 * the page: Next follows along, and back and forward work as everywhere.
 */
export function useAskedPortfolio() {
  const pathname = usePathname();
  const params = useSearchParams();
  const asked = useMemo(() => readAskedPortfolio(params), [params]);
  const hiddenParam = params.get("hide") ?? USUALLY_HIDDEN;
  const hidden = useMemo(() => hiddenParam.split(",").filter((id) => id !== ""), [hiddenParam]);

  const go = (next: AskedPortfolio, hide: string, history: "push" | "replace") => {
    const query = writeAskedPortfolio(next);
    const columns = hide === USUALLY_HIDDEN ? "" : `${query === "" ? "?" : "&"}hide=${hide}`;
    const address = `${pathname}${query}${columns}`;
    if (history === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
  };
  const ask: AskPortfolio = (change, { history = "push", scroll = false } = {}) => {
    go(change === null ? USUAL_PORTFOLIO : { ...present(), cursor: null, ...change }, hiddenParam, history);
    if (scroll) window.scrollTo({ top: 0 });
  };
  const hide = (ids: readonly string[]) => go(present(), ids.join(","), "replace");
  return { asked, ask, hidden, hide };
}

/** What the address bar asks for now: React may still be showing what it asked a moment ago. */
function present(): AskedPortfolio {
  return readAskedPortfolio(new URLSearchParams(window.location.search));
}
