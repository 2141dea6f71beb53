import { useEffect, useEffectEvent } from "react";
import { eventsHref, type ReviewAddress } from "./review-request";

const AGAIN_MS = 5_000;

/**
 * Calls back whenever the review may have changed: at once, on every event, when a broken connection stands
 * again (the server then says where the review stands), and when the page is looked at again.
 */
export function useReviewEvents(address: ReviewAddress, onChange: () => void): void {
  const href = eventsHref(address);
  const changed = useEffectEvent(onChange);
  useEffect(() => {
    let source: EventSource | null = null;
    let again: ReturnType<typeof setTimeout> | undefined;
    const connect = () => {
      const opened = new EventSource(href);
      source = opened;
      opened.addEventListener("changed", () => changed());
      opened.addEventListener("closed", () => {
        // Nothing follows; left open, the browser would come back for it for ever.
        opened.close();
        changed();
      });
      opened.addEventListener("error", () => {
        // The browser tries again by itself, unless the server refused.
        if (opened.readyState === EventSource.CLOSED) again = setTimeout(connect, AGAIN_MS);
      });
    };
    const onVisible = () => document.visibilityState === "visible" && changed();
    connect();
    document.addEventListener("visibilitychange", onVisible);
    return () => {
      clearTimeout(again);
      source?.close();
      document.removeEventListener("visibilitychange", onVisible);
    };
  }, [href]);
}
