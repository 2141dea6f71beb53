"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import type { Command } from "./command";
import { type Overlay, onOverlay } from "./overlay";
import { isShortcutPress } from "./single-keys";

// Neither is needed for the first view; each comes with its first use.
const CommandPalette = lazy(() =>
  import("./command-palette").then((module) => ({ default: module.CommandPalette })),
);
const ShortcutSheet = lazy(() =>
  import("./shortcut-sheet").then((module) => ({ default: module.ShortcutSheet })),
);

type ShellOverlaysProps = {
  commands: readonly Command[];
  /** Where "Search projects for …" leads; `?q=` is added. */
  searchPath: string;
};

/** Listens for mod+K and `?`. */
export function ShellOverlays({ commands, searchPath }: ShellOverlaysProps) {
  const [open, setOpen] = useState<Overlay | null>(null);

  useEffect(() => onOverlay(setOpen), []);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wanted = overlayFor(event);
      if (wanted === null) return;
      event.preventDefault();
      setOpen((shown) => (shown === wanted ? null : wanted));
    };
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);

  const close = () => setOpen(null);
  return (
    <Suspense fallback={null}>
      {open === "palette" && <CommandPalette commands={commands} searchPath={searchPath} onClose={close} />}
      {open === "shortcuts" && <ShortcutSheet onClose={close} />}
    </Suspense>
  );
}

function overlayFor(event: KeyboardEvent): Overlay | null {
  if ((event.metaKey || event.ctrlKey) && !event.altKey && !event.shiftKey && event.key.toLowerCase() === "k")
    return "palette";
  return event.key === "?" && isShortcutPress(event) ? "shortcuts" : null;
}
