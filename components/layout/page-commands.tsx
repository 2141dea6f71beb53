"use client";

import { useEffect, useId } from "react";
import { type Command, offerCommands } from "./command";

/** Renders nothing; while mounted, its commands are in the palette. */
export function PageCommands({ commands }: { commands: readonly Command[] }) {
  const owner = useId();
  useEffect(() => offerCommands(owner, commands), [owner, commands]);
  return null;
}
