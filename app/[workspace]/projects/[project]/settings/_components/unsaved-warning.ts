"use client";

import { useEffect } from "react";

const QUESTION = "Leave without saving? What you changed on this page would be lost.";

/** While there is something to lose, asks before the page is left, by the browser or by a link. */
export function useUnsavedWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const onUnload = (event: BeforeUnloadEvent) => event.preventDefault();
    // Links inside the app never unload the page; the capture phase comes before the router.
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
      if (!(link instanceof HTMLAnchorElement) || staysHere(link, event)) return;
      if (!window.confirm(QUESTION)) {
        event.preventDefault();
        event.stopPropagation();
      }
    };
    window.addEventListener("beforeunload", onUnload);
    document.addEventListener("click", onClick, true);
    return () => {
      window.removeEventListener("beforeunload", onUnload);
      document.removeEventListener("click", onClick, true);
    };
  }, [dirty]);
}

function staysHere(link: HTMLAnchorElement, event: MouseEvent): boolean {
  const newTab = link.target === "_blank" || event.ctrlKey || event.metaKey || event.shiftKey;
  return newTab || (link.pathname === window.location.pathname && link.hash !== "");
}
