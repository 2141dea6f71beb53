"use client";

import { RotateCw } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/checkbox";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { type Shift, weeklyRotation } from "@/lib/domain/operations/rota";

type RotationMakerProps = {
  people: readonly { id: string; name: string }[];
  /** The first day nobody is named for. */
  from: string;
  /** How people were reached last time. */
  reached: ReadonlyMap<string, string>;
  onMake: (shifts: readonly Shift[]) => void;
};

const WEEKS = ["4", "8", "12", "26"];

/** A week each, in turn, changing over on Mondays: rows to look over before they are saved. */
export function RotationMaker({ people, from, reached, onMake }: RotationMakerProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [first, setFirst] = useState(from);
  const [weeks, setWeeks] = useState("8");
  const toggle = (id: string) =>
    setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const make = () => {
    const inTurn = chosen.map((accountId) => ({ accountId, reachedBy: reached.get(accountId) ?? "" }));
    onMake(weeklyRotation(inTurn, first, Number(weeks)));
  };
  return (
    <div className="flex flex-col gap-3">
      <fieldset>
        <legend className="mb-1 text-sm">Who takes turns, in the order you tick them</legend>
        <div className="flex flex-wrap gap-x-5 gap-y-1">
          {people.map(({ id, name }) => (
            <Checkbox
              key={id}
              checked={chosen.includes(id)}
              onChange={() => toggle(id)}
              label={chosen.includes(id) ? `${chosen.indexOf(id) + 1}. ${name}` : name}
            />
          ))}
        </div>
      </fieldset>
      <div className="flex flex-wrap items-end gap-3">
        <Field label="From" className="w-40">
          {(control) => (
            <Input
              {...control}
              type="date"
              value={first}
              onChange={(event) => setFirst(event.target.value)}
            />
          )}
        </Field>
        <Field label="Weeks" className="w-24">
          {(control) => (
            <Select
              {...control}
              value={weeks}
              onChange={(event) => setWeeks(event.target.value)}
              options={WEEKS.map((value) => ({ value, label: value }))}
            />
          )}
        </Field>
        <Button
          aria-disabled={chosen.length === 0 || first === ""}
          onClick={() => chosen.length > 0 && first !== "" && make()}
        >
          <RotateCw aria-hidden /> Fill in the rotation
        </Button>
      </div>
    </div>
  );
}
