"use client";

import { useState } from "react";
import { SaveState } from "@/components/ui/save-state";
import { SegmentedControl } from "@/components/ui/segmented-control";

const RESULTS = [
  { value: "pass", label: "Pass", shortcut: "1" },
  { value: "partial", label: "Partial", shortcut: "2" },
  { value: "fail", label: "Fail", shortcut: "3" },
  { value: "na", label: "N/A", shortcut: "4" },
] as const;

export function SegmentedSample() {
  const [result, setResult] = useState<(typeof RESULTS)[number]["value"] | null>("partial");
  return (
    <div className="flex flex-col items-start gap-2">
      <SegmentedControl legend="Result" segments={RESULTS} value={result} onValueChange={setResult} />
      <SaveState status={{ kind: "saving" }} />
      <SaveState status={{ kind: "saved", at: "2026-11-21T12:03:00.000Z" }} />
      <SaveState status={{ kind: "failed", onRetry: () => setResult(null) }} />
    </div>
  );
}
