"use client";

import { Tooltip as Primitive } from "@base-ui/react/tooltip";
import type { ReactElement, ReactNode } from "react";
import { Kbd } from "./kbd";

type TooltipProps = {
  label: ReactNode;
  shortcut?: string;
  side?: "top" | "right" | "bottom" | "left";
  /** One focusable element; an icon button still needs its own `aria-label`. */
  children: ReactElement<Record<string, unknown>>;
};

/** A short name for a control whose label is not visible; never the only place for something important. */
export function Tooltip({ label, shortcut, side = "top", children }: TooltipProps) {
  return (
    <Primitive.Root>
      <Primitive.Trigger delay={400} render={children} />
      {/* Inside the main landmark, so that its text belongs to a region of the page. */}
      <Primitive.Portal container={mainLandmark()}>
        <Primitive.Positioner side={side} sideOffset={6} collisionPadding={8} className="z-50">
          <Primitive.Popup className="flex max-w-64 items-center gap-2 rounded-sm bg-tip px-2 py-1 text-sm text-tip-ink popup-motion">
            {label}
            {shortcut !== undefined && <Kbd>{shortcut}</Kbd>}
          </Primitive.Popup>
        </Primitive.Positioner>
      </Primitive.Portal>
    </Primitive.Root>
  );
}

function mainLandmark(): HTMLElement | undefined {
  return typeof document === "undefined" ? undefined : (document.querySelector("main") ?? undefined);
}
