"use client";

import { cn } from "@/components/ui/cn";
import { type ScenarioKind, scenarios } from "@/lib/domain/catalogue/scenarios";
import { SCENARIOS, type Scenario } from "@/lib/domain/catalogue/vocabulary";

const GROUPS: readonly { legend: string; hint: string; kinds: readonly ScenarioKind[]; wide: boolean }[] = [
  {
    legend: "Headed for real use",
    hint: "Any of the first eight makes four reviews mandatory before launch.",
    kinds: ["launch", "priority"],
    wide: false,
  },
  {
    legend: "Fine as a demo for now",
    hint: "Lowers the target instead of nagging. When both sides apply, the stricter one wins.",
    kinds: ["demo"],
    wide: true,
  },
];

type ScenarioPickerProps = {
  picked: readonly Scenario[];
  onPick: (picked: readonly Scenario[]) => void;
  disabled?: boolean;
};

/** What the app is for, as boxes to tick; none is an answer too. */
export function ScenarioPicker({ picked, onPick, disabled = false }: ScenarioPickerProps) {
  const toggle = (scenario: Scenario, on: boolean) =>
    onPick(SCENARIOS.filter((each) => (each === scenario ? on : picked.includes(each))));
  return (
    <div className="flex flex-col gap-5">
      {GROUPS.map(({ legend, hint, kinds, wide }) => (
        <fieldset key={legend} disabled={disabled} className="min-w-0">
          <legend className="font-medium">{legend}</legend>
          <p className="text-ink-3 text-sm">{hint}</p>
          <div className={cn("mt-2 grid grid-cols-2 gap-1.5", wide ? "lg:grid-cols-4" : "sm:grid-cols-3")}>
            {SCENARIOS.filter((scenario) => kinds.includes(scenarios[scenario].kind)).map((scenario) => (
              <ScenarioChip
                key={scenario}
                scenario={scenario}
                picked={picked.includes(scenario)}
                onToggle={(on) => toggle(scenario, on)}
              />
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}

type ScenarioChipProps = { scenario: Scenario; picked: boolean; onToggle: (on: boolean) => void };

function ScenarioChip({ scenario, picked, onToggle }: ScenarioChipProps) {
  const { title, sentence } = scenarios[scenario];
  return (
    <label
      title={sentence}
      className={cn(
        "flex min-h-9 cursor-pointer items-start gap-2 rounded-md border border-line bg-surface px-2.5 py-1.5 transition-colors hover:border-line-strong",
        "has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed has-disabled:opacity-55",
        "has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
      )}
    >
      <input
        type="checkbox"
        checked={picked}
        onChange={(event) => onToggle(event.target.checked)}
        className="mt-0.5 size-4 shrink-0 accent-accent outline-none"
      />
      <span className="min-w-0">
        <span className="block font-medium">{title}</span>
        <span className="block text-ink-2 text-xs max-sm:sr-only">{sentence}</span>
      </span>
    </label>
  );
}
