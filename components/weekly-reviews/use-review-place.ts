import { useQueryState } from "nuqs";
import { useEffect, useRef, useState } from "react";
import { focusStop } from "./row-card";
import { isUntouched, type Stop } from "./stops";

/** What is looked at; the address holds it, so that a reload comes back to it. */
export function useReviewPlace(stops: readonly Stop[], lookedAt: ReadonlySet<string>) {
  const [at, setAt] = useQueryState("at", { history: "replace", shallow: true });
  const [first] = useState(() => (stops.find((stop) => isUntouched(stop, lookedAt)) ?? stops[0])?.id ?? null);
  const id = stops.some((stop) => stop.id === at) ? at : first;
  const current = stops.find((stop) => stop.id === id) ?? stops[0] ?? null;
  const moved = useRef(false);
  const shown = current?.id;
  useEffect(() => {
    if (!moved.current || shown === undefined) return;
    moved.current = false;
    focusStop();
  }, [shown]);
  const go = (next: string | null) => {
    if (next === null || next === shown) return;
    moved.current = true;
    void setAt(next);
  };
  return { current, go };
}
