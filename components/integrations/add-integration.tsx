"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { Select } from "@/components/ui/select";
import { TextField } from "@/components/ui/text-field";
import type { IntegrationTemplate } from "@/lib/domain/integrations/templates/template";
import { addIntegration, type ProjectAddress } from "./integration-request";

type AddIntegrationProps = {
  address: ProjectAddress;
  path: string;
  templates: readonly IntegrationTemplate[];
};

/** Lists a dependency by name, from a template or from nothing, and goes on to its page. */
export function AddIntegration({ address, path, templates }: AddIntegrationProps) {
  const router = useRouter();
  const [chosen, setChosen] = useState("");
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, start] = useTransition();
  const template = templates.find(({ id }) => id === chosen) ?? null;

  const choose = (id: string) => {
    const before = template?.title ?? "";
    setChosen(id);
    // A name somebody typed stays; one that came from a template follows the next.
    if (name === "" || name === before) setName(templates.find((each) => each.id === id)?.title ?? "");
  };
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (pending) return;
    start(async () => {
      const outcome = await addIntegration(address, { ...template?.record, name });
      setProblem(outcome.ok ? null : outcome.problem);
      if (outcome.ok) router.push(`${path}/${outcome.value.id}`);
    });
  };

  return (
    <form onSubmit={add} noValidate className="flex flex-col gap-3">
      {problem?.requestId && (
        <Notice tone="bad" role="alert" title={problem.message} requestId={problem.requestId} />
      )}
      <div className="grid items-end gap-3 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_auto]">
        <Field label="Begin with" optional>
          {(control) => (
            <Select
              {...control}
              value={chosen}
              onChange={(event) => choose(event.target.value)}
              options={[
                { value: "", label: "An empty record" },
                ...templates.map(({ id, title }) => ({ value: id, label: title })),
              ]}
            />
          )}
        </Field>
        <TextField
          label="Name"
          value={name}
          maxLength={120}
          onChange={(event) => setName(event.target.value)}
        />
        <Button type="submit" variant="primary" aria-disabled={pending}>
          {pending ? "Adding…" : "Add"}
        </Button>
      </div>
      {problem !== null && problem.requestId === null && (
        <p role="alert" className="text-bad-text text-sm">
          {problem.message}
        </p>
      )}
      {template !== null && <TemplateNote template={template} />}
    </form>
  );
}

function TemplateNote({ template }: { template: IntegrationTemplate }) {
  return (
    <div className="text-ink-2 text-sm">
      <ul className="list-disc pl-5">
        {template.advice.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p className="mt-1 text-ink-3">From: {template.sources.join("; ")}.</p>
    </div>
  );
}
