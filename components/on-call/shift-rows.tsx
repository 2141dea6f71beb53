"use client";

import { X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import type { ShiftDraft } from "./use-rota";

type ShiftRowsProps = {
  shifts: readonly ShiftDraft[];
  people: readonly { id: string; name: string }[];
  /** Days before this one are over. */
  today: string;
  onWrite: (shifts: ShiftDraft[]) => void;
};

const COLUMNS = "grid items-center gap-2 sm:grid-cols-[minmax(0,1.2fr)_9rem_9rem_minmax(0,1.4fr)_2rem]";

/** The shifts as rows to edit: who, from when to when, and how they are reached. */
export function ShiftRows({ shifts, people, today, onWrite }: ShiftRowsProps) {
  const write = (key: string, change: Partial<ShiftDraft>) =>
    onWrite(shifts.map((shift) => (shift.key === key ? { ...shift, ...change } : shift)));
  return (
    <>
      <div aria-hidden className={`${COLUMNS} text-ink-3 text-xs max-sm:hidden`}>
        <span>Who</span>
        <span>First day</span>
        <span>Last day</span>
        <span>Reached by</span>
      </div>
      <ol className="flex flex-col divide-y divide-line">
        {shifts.map((shift, index) => (
          <li key={shift.key} className={`${COLUMNS} grid-cols-[minmax(0,1fr)_minmax(0,1fr)_2rem] py-2`}>
            <Select
              aria-label={`Who, shift ${index + 1}`}
              className="max-sm:col-span-3"
              value={people.some(({ id }) => id === shift.accountId) ? shift.accountId : ""}
              placeholder="Choose somebody"
              onChange={(event) => write(shift.key, { accountId: event.target.value })}
              options={people.map(({ id, name }) => ({ value: id, label: name }))}
            />
            <Input
              type="date"
              aria-label={`First day, shift ${index + 1}`}
              value={shift.fromDay}
              onChange={(event) => write(shift.key, { fromDay: event.target.value })}
            />
            <Input
              type="date"
              className="max-sm:col-span-2"
              aria-label={`Last day, shift ${index + 1}`}
              value={shift.toDay}
              min={today}
              onChange={(event) => write(shift.key, { toDay: event.target.value })}
            />
            <Input
              aria-label={`Reached by, shift ${index + 1}`}
              className="max-sm:col-span-2"
              placeholder="Phone or pager"
              value={shift.reachedBy}
              maxLength={200}
              onChange={(event) => write(shift.key, { reachedBy: event.target.value })}
            />
            <Button
              variant="quiet"
              icon
              aria-label={`Remove shift ${index + 1}`}
              onClick={() => onWrite(shifts.filter(({ key }) => key !== shift.key))}
            >
              <X aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
    </>
  );
}
