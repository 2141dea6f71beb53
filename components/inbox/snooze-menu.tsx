"use client";

import { Clock } from "lucide-react";
import { useState } from "react";
import { Button, type ButtonLook } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import { Label } from "@/components/ui/label";
import { Menu, MenuItem, MenuSeparator } from "@/components/ui/menu";
import { SNOOZE_CHOICES, type SnoozeChoice } from "@/lib/domain/inbox/snooze";
import type { SnoozeUntil } from "./inbox-request";

const LABELS = {
  tomorrow: "Until tomorrow",
  "three-days": "For three days",
  "next-monday": "Until next Monday",
} as const satisfies Record<SnoozeChoice, string>;

type SnoozeMenuProps = ButtonLook & {
  /** What is put off, for screen readers; the button is an icon alone then. */
  label?: string;
  onSnooze: (until: SnoozeUntil) => void;
};

/** Hides something until the morning of a day. */
export function SnoozeMenu({ label, onSnooze, ...look }: SnoozeMenuProps) {
  const [day, setDay] = useState("");
  const trigger = (
    <>
      <Clock aria-hidden /> {label === undefined && "Put off"}
    </>
  );
  return (
    <span data-snooze>
      <Menu trigger={trigger} label={label} {...look}>
        {SNOOZE_CHOICES.map((choice) => (
          <MenuItem key={choice} onSelect={() => onSnooze(choice)}>
            {LABELS[choice]}
          </MenuItem>
        ))}
        <MenuSeparator />
        <div className="flex flex-col gap-1 p-2">
          <Label htmlFor={`until-${label ?? "selected"}`}>Until a day</Label>
          <div className="flex gap-1.5">
            <Input
              id={`until-${label ?? "selected"}`}
              type="date"
              value={day}
              onChange={(event) => setDay(event.target.value)}
            />
            <Button data-closes disabled={day === ""} onClick={() => onSnooze(day)}>
              Put off
            </Button>
          </div>
        </div>
      </Menu>
    </span>
  );
}
