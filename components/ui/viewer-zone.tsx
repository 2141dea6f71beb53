"use client";

import { createContext, type ReactNode, useContext, useEffect, useState } from "react";
import { rememberPreference, ZONE_COOKIE } from "./preferences";

const ViewerZone = createContext("UTC");

/** The first visit renders in UTC, then in the zone of the browser; the cookie spares later visits the change. */
export function ViewerZoneProvider({
  initialZone,
  children,
}: {
  initialZone: string | null;
  children: ReactNode;
}) {
  const [zone, setZone] = useState(initialZone ?? "UTC");

  useEffect(() => {
    const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (here === undefined || here === initialZone) return;
    rememberPreference(ZONE_COOKIE, here);
    setZone(here);
  }, [initialZone]);

  return <ViewerZone value={zone}>{children}</ViewerZone>;
}

export function useViewerZone(): string {
  return useContext(ViewerZone);
}
