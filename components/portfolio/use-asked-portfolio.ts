"use client";

import { usePathname, useSearchParams } from "next/navigation";
import { useMemo } from "react";
import {
  type AskedPortfolio,
  readAskedPortfolio,
  USUAL_PORTFOLIO,
  writeAskedPortfolio,
} from "@/lib/domain/portfolio/asked";

/** Changes part of what is asked; null clears what filters and sorts. Anything but a cursor starts at the first page. */
export type AskPortfolio = (
  change: Partial<AskedPortfolio> | null,
  how?: { history?: "push" | "replace"; scroll?: boolean },
) => void;

/**
 * What the URL asks for, and how to change it. The browser's own history holds it, without a request for
 * the page: Next follows along, and back and forward work as everywhere.
 */
export function useAskedPortfolio() {
  const pathname = usePathname();
  const params = useSearchParams();
  const asked = useMemo(() => readAskedPortfolio(params), [params]);

  const ask: AskPortfolio = (change, { history = "push", scroll = false } = {}) => {
    const now = readAskedPortfolio(new URLSearchParams(window.location.search));
    const { group, columns, view } = now;
    const next =
      change === null ? { ...USUAL_PORTFOLIO, group, columns, view } : { ...now, cursor: null, ...change };
    const address = `${pathname}${writeAskedPortfolio(next)}`;
    if (history === "push") window.history.pushState(null, "", address);
    else window.history.replaceState(null, "", address);
    if (scroll) window.scrollTo({ top: 0 });
  };
  return { asked, ask };
}
