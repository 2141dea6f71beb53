"use client";

import { useEffect, useState } from "react";
import { TextField } from "@/components/ui/text-field";
import type { Dates } from "./evidence-request";

/** Days as "YYYY-MM-DD" in the zone of the browser; empty where none was given. */
export type Days = { collectedOn: string; validUntil: string };

type DateFieldsProps = {
  days: Days;
  onDays: (days: Days) => void;
  /** What the server said about a field, by its name in the API. */
  problem?: { field: string | null; message: string } | null;
};

/** When what the evidence shows was so, and until when it may count. */
export function DateFields({ days, onDays, problem }: DateFieldsProps) {
  // Only the browser knows which day it is where the person sits.
  const [lastDay, setLastDay] = useState<string>();
  useEffect(() => setLastDay(today()), []);
  const errorOf = (field: string) => (problem?.field === field ? problem.message : null);
  return (
    <div className="grid gap-3 min-[26rem]:grid-cols-2">
      <TextField
        type="date"
        label="Collected on"
        max={lastDay}
        value={days.collectedOn}
        onChange={(event) => onDays({ ...days, collectedOn: event.target.value })}
        error={errorOf("collectedAt")}
        optional
      />
      <TextField
        type="date"
        label="Valid until"
        min={days.collectedOn || undefined}
        value={days.validUntil}
        onChange={(event) => onDays({ ...days, validUntil: event.target.value })}
        error={errorOf("validUntil")}
        optional
      />
    </div>
  );
}

export const NO_DAYS: Days = { collectedOn: "", validUntil: "" };

/** This day in the zone of the browser. */
export function today(): string {
  return new Date().toLocaleDateString("sv-SE");
}

/** A day begins with its first moment here when something was collected on it, and ends with its last. */
export function instantsOf({ collectedOn, validUntil }: Days): Dates {
  return {
    ...(collectedOn && { collectedAt: new Date(`${collectedOn}T00:00:00`).toISOString() }),
    ...(validUntil && { validUntil: new Date(`${validUntil}T23:59:59.999`).toISOString() }),
  };
}
