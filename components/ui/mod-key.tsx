"use client";

import { useSyncExternalStore } from "react";

const never = () => () => {};
const onApple = () => /mac|iphone|ipad/iu.test(navigator.userAgent);

/** The name of the modifier on this machine: ⌘ or Ctrl. */
export function ModKey() {
  return useSyncExternalStore(never, onApple, () => false) ? "⌘" : "Ctrl";
}
