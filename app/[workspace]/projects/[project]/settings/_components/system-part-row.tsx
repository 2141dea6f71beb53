"use client";

import { InlineCode } from "@/components/projects/inline-code";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { systemParts } from "@/lib/domain/catalogue/system-map";
import type { PartExposure, PartUse, SystemPart } from "@/lib/domain/catalogue/vocabulary";

export type Mapped = { use: PartUse; exposure: PartExposure };

type SystemPartRowProps = {
  part: SystemPart;
  mapped: Mapped | null;
  onChange: (change: Partial<Mapped>) => void;
};

/** One part: whether it is used, whether a stranger can reach it, and how to find out. */
export function SystemPartRow({ part, mapped, onChange }: SystemPartRowProps) {
  const { title, safeExposure, check } = systemParts[part];
  return (
    <li className="border-line border-b py-3 last:border-b-0">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h3 className="min-w-28 flex-1 font-medium">{title}</h3>
        <SegmentedControl
          legend={`${title}: is it used?`}
          segments={[
            { value: "used", label: "Used" },
            { value: "unused", label: "Not used" },
            { value: "unknown", label: "Don’t know" },
          ]}
          value={mapped?.use ?? null}
          onValueChange={(use) => onChange({ use })}
        />
        <SegmentedControl
          legend={`${title}: can a stranger reach it?`}
          segments={[
            { value: "closed", label: "Closed" },
            { value: "open", label: "Open" },
            { value: "unchecked", label: "Not checked" },
          ]}
          value={mapped?.use === "used" ? mapped.exposure : null}
          disabled={mapped?.use !== "used"}
          onValueChange={(exposure) => onChange({ exposure })}
        />
      </div>
      <p className="mt-1 text-ink-2 text-sm">
        <span className="font-medium">Safe when: </span>
        <InlineCode text={safeExposure} />
      </p>
      <details className="text-sm">
        <summary className="inline-block min-h-6 rounded-sm text-ink-2">How to check in two minutes</summary>
        <p className="mt-1 max-w-prose text-ink-2">
          <InlineCode text={check} />
        </p>
      </details>
    </li>
  );
}
