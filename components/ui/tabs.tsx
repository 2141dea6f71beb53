"use client";

import { Tabs as Primitive } from "@base-ui/react/tabs";
import type { ReactNode } from "react";
import { cn } from "./cn";

export type Tab = { value: string; label: ReactNode; content: ReactNode; disabled?: boolean };

type TabsProps = {
  /** Names the row of tabs for screen readers. */
  label: string;
  tabs: readonly Tab[];
  defaultValue?: string;
  value?: string;
  onValueChange?: (value: string) => void;
  className?: string;
};

/** For facets of one thing on one page; between pages use links. */
export function Tabs({ label, tabs, defaultValue, value, onValueChange, className }: TabsProps) {
  return (
    <Primitive.Root
      defaultValue={value === undefined ? (defaultValue ?? tabs[0]?.value) : undefined}
      value={value}
      onValueChange={(next: string) => onValueChange?.(next)}
      className={cn("min-w-0", className)}
    >
      <Primitive.List aria-label={label} className="flex gap-1 overflow-x-auto border-line border-b">
        {tabs.map((tab) => (
          <Primitive.Tab
            key={tab.value}
            value={tab.value}
            disabled={tab.disabled}
            className="-mb-px h-9 shrink-0 whitespace-nowrap border-transparent border-b-2 px-2 text-ink-2 transition-colors hover:text-ink focus-visible:-outline-offset-2 data-active:border-accent data-active:font-medium data-active:text-ink data-disabled:opacity-55"
          >
            {tab.label}
          </Primitive.Tab>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Panel key={tab.value} value={tab.value} className="pt-4">
          {tab.content}
        </Primitive.Panel>
      ))}
    </Primitive.Root>
  );
}
