"use client";

import { type FormEvent, useEffect, useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Notice } from "@/components/ui/notice";
import { notify } from "@/components/ui/notify";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";
import type { DrillKind, DrillOutcome } from "@/lib/domain/operations/drills";
import type { RecordedDrill } from "@/lib/features/drills/schema";
import { type ProjectAddress, recordDrill } from "./drill-request";
import { DRILL_WORDS, OUTCOME_WORDS } from "./drill-words";

type DrillFormProps = {
  address: ProjectAddress;
  /** The record that this one puts right. */
  corrects: RecordedDrill | null;
  onDone: () => void;
  onCancel: (() => void) | null;
};

/** Records that something was tried. What is recorded is never edited; a later record puts it right. */
export function DrillForm({ address, corrects, onDone, onCancel }: DrillFormProps) {
  const [kind, setKind] = useState<DrillKind>(corrects?.kind ?? "restore");
  const [outcome, setOutcome] = useState<DrillOutcome>(corrects?.outcome ?? "worked");
  const [when, setWhen] = useState("");
  const [note, setNote] = useState(corrects?.note ?? "");
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, start] = useTransition();
  // In the zone of the browser, which the server does not know.
  useEffect(
    () => setWhen(localMinutes(corrects === null ? new Date() : new Date(corrects.performedAt))),
    [corrects],
  );

  const record = () =>
    start(async () => {
      const performedAt = new Date(when).toISOString();
      const told = { kind, outcome, performedAt, note, corrects: corrects?.id ?? null };
      const recorded = await recordDrill(address, told);
      setProblem(recorded.ok ? null : recorded.problem);
      if (!recorded.ok) return;
      notify({ title: corrects ? "The record is put right" : `${DRILL_WORDS[kind]} recorded` });
      setNote("");
      onDone();
    });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!pending && when !== "") record();
  };
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-3">
      <div className="flex flex-wrap items-end gap-3">
        {corrects === null && (
          <SegmentedControl
            legend="What was tried"
            value={kind}
            onValueChange={setKind}
            segments={[
              { value: "restore", label: DRILL_WORDS.restore },
              { value: "rollback", label: DRILL_WORDS.rollback },
            ]}
          />
        )}
        <SegmentedControl
          legend="How it went"
          value={outcome}
          onValueChange={setOutcome}
          segments={[
            { value: "worked", label: OUTCOME_WORDS.worked },
            { value: "failed", label: OUTCOME_WORDS.failed },
          ]}
        />
        <Field label="When" className="w-56">
          {(control) => (
            <Input
              {...control}
              type="datetime-local"
              value={when}
              onChange={(event) => setWhen(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field
        label="What happened"
        optional
        hint="Which backup or version, how long it took, what surprised you."
      >
        {(control) => (
          <Textarea
            {...control}
            rows={2}
            value={note}
            maxLength={2_000}
            onChange={(event) => setNote(event.target.value)}
          />
        )}
      </Field>
      {problem !== null && (
        <Notice tone="bad" role="alert" title={problem.message} requestId={problem.requestId ?? undefined} />
      )}
      <div className="flex gap-2">
        <Button type="submit" variant="primary" aria-disabled={pending || when === ""}>
          {pending ? "Recording…" : corrects ? "Put it right" : "Record it"}
        </Button>
        {onCancel && <Button onClick={onCancel}>Cancel</Button>}
      </div>
    </form>
  );
}

function localMinutes(at: Date): string {
  const local = new Date(at.getTime() - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}
