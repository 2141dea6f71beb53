"use client";

import type { ReactNode } from "react";
import { type Overlay, openOverlay } from "./overlay";

type OverlayButtonProps = {
  overlay: Overlay;
  className?: string;

  keys?: string;
  children: ReactNode;
};

/** A button that opens an overlay of the shell. */
export function OverlayButton({ overlay, className, keys, children }: OverlayButtonProps) {
  return (
    <button type="button" onClick={() => openOverlay(overlay)} aria-keyshortcuts={keys} className={className}>
      {children}
    </button>
  );
}
