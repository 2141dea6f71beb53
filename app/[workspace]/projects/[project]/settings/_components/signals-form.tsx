"use client";

import { useState } from "react";
import { SignalPicker, type SignalPicks } from "@/components/projects/signal-picker";
import { SIGNALS } from "@/lib/domain/catalogue/vocabulary";
import { type ProjectAt, setSignalsAction } from "@/lib/features/projects/actions";
import { SettingsForm } from "./settings-form";

export function SignalsForm({ at, signals }: { at: ProjectAt; signals: SignalPicks }) {
  const [picks, setPicks] = useState(signals);
  return (
    <SettingsForm
      action={() => setSignalsAction(at, { signals: picks })}
      changed={SIGNALS.some((signal) => picks[signal] !== signals[signal])}
    >
      {() => <SignalPicker picks={picks} onPick={setPicks} />}
    </SettingsForm>
  );
}
