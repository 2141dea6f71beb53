"use client";

import { lazy, Suspense, useEffect, useState } from "react";
import { onNotification } from "./notify";

// Most visits show no toast, so its code comes with the first one.
const ToastViewport = lazy(() =>
  import("./toast-viewport").then((module) => ({ default: module.ToastViewport })),
);

/** Mounted once, in the root layout. */
export function Toaster() {
  const [needed, setNeeded] = useState(false);
  useEffect(() => onNotification(() => setNeeded(true)), []);
  if (!needed) return null;
  return (
    <Suspense fallback={null}>
      <ToastViewport />
    </Suspense>
  );
}
