"use client";

import dynamic from "next/dynamic";
import { type FormEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { Tabs } from "@/components/ui/tabs";
import type { WorkspaceCheck } from "@/lib/domain/checks/shape";
import { sameJson } from "@/lib/domain/readiness/same-json";
import { CheckFields } from "./check-fields";
import { type CheckForm, EMPTY_FORM, type Faults, formOf, readForm } from "./check-form";
import type { OpenForm } from "./draft-store";

// Markdown is drawn in the browser for this alone.
const CheckPreview = dynamic(() => import("./check-preview").then((module) => module.CheckPreview), {
  loading: () => <Skeleton className="h-40" />,
});

type CheckDialogProps = {
  open: OpenForm;
  checks: readonly WorkspaceCheck[];
  /** Ids of checks that were published, which stay as they are. */
  publishedIds: readonly string[];
  retiredIds: readonly string[];
  onWrite: (open: OpenForm | null) => void;
  onDone: (check: WorkspaceCheck) => void;
};

/** Writes one check, with what it will look like beside it. What is typed is kept until it is dropped. */
export function CheckDialog(props: CheckDialogProps) {
  const { open, checks, publishedIds, onWrite } = props;
  const before = open.at === null ? null : (checks[open.at] ?? null);
  const { tab, setTab, faults, leaving, setLeaving, read, dirty, form, change, save } = useWriting(
    props,
    before,
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save();
  };
  const idIsFixed = before !== null && publishedIds.includes(before.id);
  const fields = (
    <form ref={form} onSubmit={submit} noValidate>
      <CheckFields form={open.form} faults={faults} idIsFixed={idIsFixed} onForm={change} />
    </form>
  );
  const preview = <Preview read={read} number={(open.at ?? checks.length) + 1} />;
  const tabs = [
    { value: "write", label: "Write", content: fields },
    { value: "preview", label: "Preview", content: preview },
  ];
  const footer = (
    <Footer
      onSave={save}
      isNew={before === null}
      leaving={leaving}
      faulty={Object.keys(faults).length > 0}
      onDrop={() => onWrite(null)}
      onStay={() => setLeaving(false)}
    />
  );
  return (
    <Dialog open onOpenChange={(next) => !next && (dirty ? setLeaving(true) : onWrite(null))}>
      <DialogContent title={before ? `Edit “${before.title}”` : "New check"} width="lg" footer={footer}>
        <Tabs label="Check" value={tab} onValueChange={setTab} tabs={tabs} />
      </DialogContent>
    </Dialog>
  );
}

function Preview({ read, number }: { read: ReturnType<typeof readForm>; number: number }) {
  if (read.ok) return <CheckPreview check={read.check} number={number} />;
  return <p className="text-ink-2">Title, statement, meaning and test first: then it shows here.</p>;
}

/** What is typed, what is wrong about it, and whether somebody is about to leave it. */
function useWriting(
  { open, checks, publishedIds, retiredIds, onWrite, onDone }: CheckDialogProps,
  before: WorkspaceCheck | null,
) {
  const [tab, setTab] = useState("write");
  const [faults, setFaults] = useState<Faults>({});
  const [leaving, setLeaving] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const ids = [...checks.map((check) => check.id), ...publishedIds, ...retiredIds];
  const read = readForm(
    open.form,
    ids.filter((id) => id !== before?.id),
  );
  const dirty = !sameJson(open.form, before ? formOf(before) : EMPTY_FORM);
  const change = (some: Partial<CheckForm>) => {
    setLeaving(false);
    setFaults((shown) => Object.fromEntries(Object.entries(shown).filter(([field]) => !(field in some))));
    onWrite({ ...open, form: { ...open.form, ...some } });
  };
  const save = () => {
    setLeaving(false);
    if (read.ok) return onDone(read.check);
    const { faults: found } = read;
    flushSync(() => {
      setFaults(found);
      setTab("write");
    });
    form.current?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  };
  return { tab, setTab, faults, leaving, setLeaving, read, dirty, form, change, save };
}

type FooterProps = {
  onSave: () => void;
  isNew: boolean;
  leaving: boolean;
  faulty: boolean;
  onDrop: () => void;
  onStay: () => void;
};

function Footer({ onSave, isNew, leaving, faulty, onDrop, onStay }: FooterProps) {
  if (leaving) {
    return (
      <Notice
        tone="warn"
        role="alert"
        title="Drop what you typed here?"
        className="w-full"
        actions={
          <>
            <Button size="sm" onClick={onStay}>
              Keep writing
            </Button>
            <Button size="sm" variant="danger" onClick={onDrop}>
              Drop it
            </Button>
          </>
        }
      />
    );
  }
  return (
    <>
      {faulty && (
        <p role="alert" className="mr-auto self-center text-bad-text text-sm">
          Something is missing or wrong above.
        </p>
      )}
      <Button variant="primary" onClick={onSave}>
        {isNew ? "Add to the draft" : "Keep in the draft"}
      </Button>
    </>
  );
}
