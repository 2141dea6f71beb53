const EVENT = "launchworthy:overlay";
export type Overlay = "palette" | "shortcuts";

/** Opens one of the shell's overlays from anywhere. Browser only. */
export function openOverlay(overlay: Overlay): void {
  window.dispatchEvent(new CustomEvent(EVENT, { detail: overlay }));
}

/** Calls back on every request to open one; returns how to stop. */
export function onOverlay(callback: (overlay: Overlay) => void): () => void {
  const listen = (event: Event) => {
    if (event instanceof CustomEvent && (event.detail === "palette" || event.detail === "shortcuts"))
      callback(event.detail);
  };
  window.addEventListener(EVENT, listen);
  return () => window.removeEventListener(EVENT, listen);
}
