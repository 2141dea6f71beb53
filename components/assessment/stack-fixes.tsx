"use client";

import { type ReactNode, useId, useState } from "react";
import { rememberPreference } from "@/components/ui/preferences";
import { Select } from "@/components/ui/select";
import { STACKS, type Stack } from "@/lib/domain/catalogue/types";
import { STACK_COOKIE, STACK_LABELS } from "./stacks";

const OPTIONS = STACKS.map((value) => ({ value, label: STACK_LABELS[value] }));

type StackFixesProps = {
  initialStack: Stack;
  /** The rendered fix per stack. */
  fixes: Readonly<Record<Stack, ReactNode>>;
};

/** The fix on the stack somebody builds on; the choice is remembered for every item. */
export function StackFixes({ initialStack, fixes }: StackFixesProps) {
  const [stack, setStack] = useState(initialStack);
  const id = useId();
  const choose = (value: string) => {
    const chosen = STACKS.find((each) => each === value);
    if (chosen === undefined) return;
    setStack(chosen);
    rememberPreference(STACK_COOKIE, chosen);
  };
  return (
    <>
      <div className="mb-2 flex flex-wrap items-center gap-x-2 gap-y-1">
        <label htmlFor={id} className="text-ink-2 text-sm">
          Your stack
        </label>
        <Select
          id={id}
          size="sm"
          className="max-w-64"
          options={OPTIONS}
          value={stack}
          onChange={(event) => choose(event.target.value)}
        />
      </div>
      {fixes[stack]}
    </>
  );
}
