"use client";

import type { ReactNode } from "react";
import { SeverityBadge } from "@/components/readiness/severity-badge";
import { EFFORT_LABELS } from "@/components/readiness/wording";
import { Badge } from "@/components/ui/badge";
import { Button } from "@/components/ui/button";
import type { WorkspaceCheck } from "@/lib/domain/checks/shape";
import type { DraftDifference } from "./draft";
import { RowButtons } from "./row-buttons";

type CheckRowsProps = {
  checks: readonly WorkspaceCheck[];
  /** Of the newest version, and no longer in the draft. */
  retired: readonly WorkspaceCheck[];
  difference: DraftDifference;
  onEdit: (at: number) => void;
  onMove: (at: number, by: -1 | 1) => void;
  onRetire: (at: number) => void;
  onKeep: (check: WorkspaceCheck) => void;
};

/** The checks of the draft in the order people will work through them; what it retires stands below. */
export function CheckRows({ checks, retired, difference, onKeep, ...acts }: CheckRowsProps) {
  return (
    <ol className="divide-y divide-line">
      {checks.map((check, at) => (
        <DraftedRow
          key={check.id}
          {...{ check, at, ...acts }}
          last={at === checks.length - 1}
          isNew={difference.added.includes(check.id)}
          isChanged={difference.changed.some(({ id }) => id === check.id)}
        />
      ))}
      {retired.map((check) => (
        <RetiredRow key={check.id} check={check} onKeep={() => onKeep(check)} />
      ))}
    </ol>
  );
}

type DraftedRowProps = Pick<CheckRowsProps, "onEdit" | "onMove" | "onRetire"> & {
  check: WorkspaceCheck;
  at: number;
  last: boolean;
  isNew: boolean;
  isChanged: boolean;
};

function DraftedRow({ check, at, last, isNew, isChanged, onEdit, onMove, onRetire }: DraftedRowProps) {
  // What was never published has no answers to retire.
  const end = isNew ? "Remove" : "Retire";
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
      <span className="w-5 shrink-0 text-right font-mono text-ink-3 text-sm">{at + 1}</span>
      <CheckSummary check={check}>
        {isNew && <Badge tone="accent">New</Badge>}
        {isChanged && <Badge tone="warn">Changed</Badge>}
      </CheckSummary>
      <RowButtons
        name={check.title}
        first={at === 0}
        last={last}
        onMove={(by) => onMove(at, by)}
        onEdit={() => onEdit(at)}
      >
        <Button variant="quiet" size="sm" aria-label={`${end} ${check.title}`} onClick={() => onRetire(at)}>
          {end}
        </Button>
      </RowButtons>
    </li>
  );
}

function RetiredRow({ check, onKeep }: { check: WorkspaceCheck; onKeep: () => void }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 bg-wash px-4 py-2">
      <span className="w-5 shrink-0" />
      <div className="min-w-0 flex-1 basis-60">
        <span className="text-ink-2 line-through">{check.title}</span> <Badge>Retired by this draft</Badge>
      </div>
      <Button size="sm" aria-label={`Keep it: ${check.title}`} onClick={onKeep}>
        Keep it
      </Button>
    </li>
  );
}

/** What a list says of a check. */
export function CheckSummary({ check, children }: { check: WorkspaceCheck; children?: ReactNode }) {
  const { required, freshDays } = check.evidence;
  return (
    <div className="min-w-0 flex-1 basis-60">
      <div className="flex flex-wrap items-center gap-x-2">
        <span className="font-medium">{check.title}</span>
        {check.severity !== null && <SeverityBadge severity={check.severity} look="plain" />}
        {children}
      </div>
      <p className="text-ink-2 text-sm">{check.statement}</p>
      <p className="text-ink-3 text-sm">
        <code className="font-mono">{check.id}</code> · {EFFORT_LABELS[check.effort]} · evidence{" "}
        {required ? `required, fresh for ${freshDays} days` : "optional"}
      </p>
    </div>
  );
}
