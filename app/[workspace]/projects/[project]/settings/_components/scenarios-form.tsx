"use client";

import { useState } from "react";
import { ScenarioMeaning } from "@/components/projects/scenario-meaning";
import { ScenarioPicker } from "@/components/projects/scenario-picker";
import type { Scenario, Stage } from "@/lib/domain/catalogue/vocabulary";
import { type ProjectAt, setScenariosAction } from "@/lib/features/projects/actions";
import { SettingsForm } from "./settings-form";

type ScenariosFormProps = {
  at: ProjectAt;
  scenarios: readonly Scenario[];
  targetStage: Stage;
  titleOf: Readonly<Record<string, string>>;
};

export function ScenariosForm({ at, scenarios, targetStage, titleOf }: ScenariosFormProps) {
  const [picked, setPicked] = useState(scenarios);
  return (
    <SettingsForm action={() => setScenariosAction(at, { scenarios: [...picked] })}>
      {() => (
        <>
          <ScenarioPicker picked={picked} onPick={setPicked} />
          <div aria-live="polite" className="rounded-md bg-wash p-3">
            <ScenarioMeaning picked={picked} targetStage={targetStage} titleOf={titleOf} />
          </div>
        </>
      )}
    </SettingsForm>
  );
}
