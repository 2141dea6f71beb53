"use client";

import { useState, useTransition } from "react";
import { SaveState, type SaveStatus } from "@/components/ui/save-state";
import { SYSTEM_PARTS, type SystemPart } from "@/lib/domain/catalogue/vocabulary";
import type { Facts } from "@/lib/domain/readiness/facts";
import { type ProjectAt, setSystemPartAction } from "@/lib/features/projects/actions";
import { type Mapped, SystemPartRow } from "./system-part-row";

type SystemMapProps = { at: ProjectAt; systemMap: Facts["systemMap"] };

const NOT_MAPPED: Mapped = { use: "unknown", exposure: "unchecked" };

/** The eight parts; each choice saves itself, like an answer. */
export function SystemMap({ at, systemMap }: SystemMapProps) {
  const [shown, setShown] = useState(systemMap);
  const [status, setStatus] = useState<SaveStatus>({ kind: "idle" });
  const [, start] = useTransition();

  const save = (part: SystemPart, mapped: Mapped) => {
    setShown((map) => ({ ...map, [part]: mapped }));
    setStatus({ kind: "saving" });
    start(async () => {
      const outcome = await setSystemPartAction(at, { part, ...mapped }).catch(() => null);
      setStatus(
        outcome?.status === "done"
          ? { kind: "saved", at: new Date().toISOString() }
          : {
              kind: "failed",
              message:
                outcome?.status === "failed" ? outcome.message : "Couldn’t save. Your choice is still here.",
              onRetry: () => save(part, mapped),
            },
      );
    });
  };

  return (
    <div>
      <SaveState status={status} />
      <ul>
        {SYSTEM_PARTS.map((part) => (
          <SystemPartRow
            key={part}
            part={part}
            mapped={shown[part] ?? null}
            onChange={(change) => save(part, { ...(shown[part] ?? NOT_MAPPED), ...change })}
          />
        ))}
      </ul>
    </div>
  );
}
