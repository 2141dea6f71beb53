import { Checkbox } from "@/components/ui/checkbox";
import { GATE_RULES, type GateRule } from "@/lib/domain/rollout/gates";
import { RULE_WORDS } from "./rollout-words";

type GateFieldsProps = {
  legend: string;
  rules: readonly GateRule[];
  onRules: (rules: readonly GateRule[]) => void;
};

/** What must really hold before the gate lets anybody through. */
export function GateFields({ legend, rules, onRules }: GateFieldsProps) {
  const toggle = (rule: GateRule, on: boolean) =>
    onRules(GATE_RULES.filter((each) => (each === rule ? on : rules.includes(each))));
  return (
    <fieldset className="flex min-w-0 flex-col">
      <legend className="mb-1 font-medium">{legend}</legend>
      {GATE_RULES.map((rule) => (
        <Checkbox
          key={rule}
          label={RULE_WORDS[rule]}
          checked={rules.includes(rule)}
          onChange={(event) => toggle(rule, event.target.checked)}
        />
      ))}
    </fieldset>
  );
}
