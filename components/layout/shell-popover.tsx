"use client";

import { usePathname } from "next/navigation";
import { type ComponentProps, useEffect, useRef } from "react";

/**
 * The browser's own popover: opens before and without JavaScript, closes on Escape and outside clicks, and
 * spares every page the positioning code of a menu. Closes when the page behind it changes.
 */
export function ShellPopover(props: ComponentProps<"div"> & { id: string }) {
  const box = useRef<HTMLDivElement>(null);
  const pathname = usePathname();

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new path is the event that closes it
  useEffect(() => {
    const element = box.current;
    if (element?.matches(":popover-open")) element.hidePopover();
  }, [pathname]);

  return <div ref={box} popover="auto" {...props} />;
}
