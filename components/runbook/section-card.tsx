"use client";

import { type ReactNode, useState } from "react";
import { flushSync } from "react-dom";
import { notify } from "@/components/ui/notify";
import type { PlanSection } from "@/lib/domain/runbook/plan";
import type { PlanChange } from "./plan-change";
import { SectionConflict } from "./section-conflict";
import { SectionEditor } from "./section-editor";
import { editButtonId, SectionHeader } from "./section-header";
import type { SavePlan } from "./use-plan";

type Edit = { saving: boolean; onSave: SavePlan };
type SectionCardProps = {
  section: PlanSection;
  /** Null for whoever may only read. */
  edit: Edit | null;
  /** The text that stands, and of a conflict what is generated now, as the server set them. */
  children: ReactNode;
  generated: ReactNode;
};
type Mode = "reading" | "editing" | "merging";

/** One section: its text, where it comes from, and what can be done about it. */
export function SectionCard({ section, edit, children, generated }: SectionCardProps) {
  const [mode, setMode] = useState<Mode>("reading");
  const { problem, settle, remove } = useSettling(section, edit);
  const { id, conflict, edited } = section;
  const reading = mode === "reading" || edit === null;
  return (
    <section
      aria-labelledby={`title-${id}`}
      id={`section-${id}`}
      className="scroll-mt-16 py-4 first:pt-0 print:py-2"
    >
      <SectionHeader
        section={section}
        act={
          edit && reading
            ? {
                edit: () => setMode("editing"),
                regenerate: () => void settle(null),
                remove: () => void remove(),
              }
            : null
        }
      />
      {reading && !conflict && children}
      {!reading && (
        <Writing
          section={section}
          edit={edit}
          merging={mode === "merging"}
          onClose={() => {
            flushSync(() => setMode("reading"));
            document.getElementById(editButtonId(id))?.focus();
          }}
        />
      )}
      {conflict && reading && (
        <SectionConflict
          section={section}
          mine={children}
          now={generated}
          act={
            edit && {
              keep: () => void settle(edited),
              take: () => void settle(null),
              merge: () => setMode("merging"),
              saving: edit.saving,
            }
          }
        />
      )}
      {problem !== null && (
        <p role="alert" className="mt-2 text-bad-text text-sm">
          {problem}
        </p>
      )}
    </section>
  );
}

type WritingProps = { section: PlanSection; edit: Edit; merging: boolean; onClose: () => void };

/** While a conflict is open, an edit still speaks of the text it began from; a merge settles it. */
function Writing({ section, edit, merging, onClose }: WritingProps) {
  const { id, title, text, own, fixed, generated, generatedDigest, generatedFrom } = section;
  const seen = merging ? generatedDigest : (generatedFrom ?? generatedDigest);
  return (
    <SectionEditor
      section={{ id, title, text, generatedDigest: own ? null : seen }}
      titled={own && !fixed}
      beside={merging ? generated : null}
      saving={edit.saving}
      onSave={edit.onSave}
      onClose={onClose}
    />
  );
}

function useSettling({ id, title, generatedDigest }: PlanSection, edit: Edit | null) {
  const [problem, setProblem] = useState<string | null>(null);
  const change = async (wanted: PlanChange, done: string) => {
    if (!edit || edit.saving) return;
    const saved = await edit.onSave(wanted);
    setProblem(saved.kind === "saved" ? null : wordsOf(saved));
    if (saved.kind === "saved") notify({ title: done });
  };
  return {
    problem,
    settle: (edited: string | null) => {
      const generatedFrom = edited === null ? null : generatedDigest;
      return change({ write: { id, edited, generatedFrom } }, `“${title}” is settled`);
    },
    remove: () => change({ remove: id }, `“${title}” is removed; earlier versions keep it`),
  };
}

function wordsOf(saved: Exclude<Awaited<ReturnType<SavePlan>>, { kind: "saved" }>): string {
  return saved.kind === "refused"
    ? saved.problem.message
    : "Somebody saved this section meanwhile. Look at what stands now, then choose again.";
}
