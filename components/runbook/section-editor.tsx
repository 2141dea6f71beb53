"use client";

import { type FormEvent, useState } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/notify";
import { TextField } from "@/components/ui/text-field";
import { Textarea } from "@/components/ui/textarea";
import type { WrittenSection } from "@/lib/domain/runbook/plan";
import type { Plan } from "@/lib/features/runbook/schema";
import { LineDifference } from "./line-difference";
import { textIn } from "./plan-change";
import type { SavePlan } from "./use-plan";

type SectionEditorProps = {
  section: { id: string; title: string; text: string; generatedDigest: string | null };
  /** A section of the team's own can be called anything. */
  titled: boolean;
  /** The generated text, to take lines from while merging. */
  beside: string | null;
  saving: boolean;
  onSave: SavePlan;
  onClose: () => void;
};

/** The text of one section. It stays here until it is saved or thrown away by hand. */
export function SectionEditor({ section, titled, beside, saving, onSave, onClose }: SectionEditorProps) {
  const [text, setText] = useState(section.text);
  const [title, setTitle] = useState(section.title);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [theirs, setTheirs] = useState<Plan | null>(null);
  const write: WrittenSection = {
    id: section.id,
    edited: text,
    generatedFrom: section.generatedDigest,
    ...(titled && { title }),
  };
  const save = async (over?: Plan) => {
    const saved = await onSave({ write }, over);
    setProblem(saved.kind === "refused" ? saved.problem : null);
    setTheirs(saved.kind === "race" ? saved.current : null);
    if (saved.kind !== "saved") return;
    notify({ title: `“${title}” is saved` });
    onClose();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!saving && theirs === null) void save();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3" data-print="hide">
      {titled && (
        <TextField
          label="Title"
          value={title}
          maxLength={120}
          onChange={(event) => setTitle(event.target.value)}
        />
      )}
      <Field
        label={titled ? "Text" : `Text of “${section.title}”`}
        hint="Markdown. Lists and tables work; HTML does not."
      >
        {(control) => (
          <Textarea
            {...control}
            mono
            rows={8}
            autoFocus
            value={text}
            maxLength={20_000}
            onChange={(event) => setText(event.target.value)}
          />
        )}
      </Field>
      {beside !== null && (
        <Disclosure summary="Generated now, to take from" open>
          <pre className="whitespace-pre-wrap break-words rounded-md border border-line px-3 py-2 font-mono text-xs">
            {beside}
          </pre>
        </Disclosure>
      )}
      {theirs !== null && (
        <Race
          theirs={textIn(theirs, section.id)}
          mine={text}
          onOver={() => void save(theirs)}
          onDrop={onClose}
        />
      )}
      {problem !== null && (
        <Notice tone="bad" role="alert" title={problem.message} requestId={problem.requestId ?? undefined} />
      )}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" aria-disabled={saving || theirs !== null}>
          {saving ? "Saving…" : "Save a new version"}
        </Button>
        <Button onClick={onClose}>Throw away</Button>
      </div>
    </form>
  );
}

type RaceProps = { theirs: string | null; mine: string; onOver: () => void; onDrop: () => void };

function Race({ theirs, mine, onOver, onDrop }: RaceProps) {
  return (
    <div className="flex flex-col gap-2">
      <Notice
        tone="warn"
        role="alert"
        title="Somebody saved this section while you wrote. Nothing was overwritten, and your text is still here."
        actions={
          <>
            <Button size="sm" onClick={onOver}>
              Save mine over theirs
            </Button>
            <Button size="sm" onClick={onDrop}>
              Take theirs
            </Button>
          </>
        }
      >
        Their version stays readable among the versions either way.
      </Notice>
      <LineDifference
        before={theirs ?? ""}
        after={mine}
        words={{ before: "theirs, saved", after: "yours, not saved" }}
      />
    </div>
  );
}
