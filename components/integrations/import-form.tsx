"use client";

import { Download } from "lucide-react";
import { DropZone } from "@/components/evidence/drop-zone";
import { Button, buttonVariants } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Notice } from "@/components/ui/notice";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { Textarea } from "@/components/ui/textarea";
import { MOST_TRANSFER_ROWS } from "@/lib/domain/integrations/transfer";
import type { ImportDryRun } from "@/lib/features/integrations/schema";
import { ImportFaults } from "./import-faults";
import { ImportPreview } from "./import-preview";
import { exportHref, faultsIn } from "./import-request";
import type { ProjectAddress } from "./integration-request";
import { useImport } from "./use-import";

type ImportFormProps = {
  address: ProjectAddress;
  /** Where the page of the registry is. */
  path: string;
  /** A file to begin with: every column, and one line as an example. */
  templateHref: string;
  /** How many integrations are listed already. */
  listed: number;
};

const PLACEHOLDER = `name,owner,provider,kind,secretPlace
Payments,ada@example.com,Stripe,REST,Secret manager`;

/** A file of integrations is tried first; it is taken over whole, or not at all. */
export function ImportForm({ address, path, templateHref, listed }: ImportFormProps) {
  const { file, tried, problem, tooLarge, pending, tryIt, apply, write, choose, take } = useImport(
    address,
    path,
  );
  const faults = problem === null ? null : faultsIn(problem);
  return (
    <div className="flex flex-col gap-4">
      <div className="flex flex-wrap items-center gap-2">
        <a
          href={templateHref}
          download="integrations-template.csv"
          className={buttonVariants({ size: "sm" })}
        >
          <Download aria-hidden /> Template
        </a>
        {listed > 0 && (
          <>
            <a href={exportHref(address, "csv")} download className={buttonVariants({ size: "sm" })}>
              <Download aria-hidden /> The registry as CSV
            </a>
            <a href={exportHref(address, "yaml")} download className={buttonVariants({ size: "sm" })}>
              <Download aria-hidden /> As YAML
            </a>
          </>
        )}
      </div>
      <DropZone
        compact
        multiple={false}
        hint={`CSV or YAML, up to ${MOST_TRANSFER_ROWS} integrations`}
        onFiles={take}
      />
      <Field
        label="Or paste its text"
        hint="Matched by id, else by name. A column you leave out stays as it is; an empty cell says that nothing is known. People by e-mail address."
        error={tooLarge}
      >
        {(control) => (
          <Textarea
            {...control}
            mono
            rows={10}
            spellCheck={false}
            placeholder={PLACEHOLDER}
            value={file.text}
            onChange={(event) => write(event.target.value)}
          />
        )}
      </Field>
      <div>
        <SegmentedControl
          legend="Format"
          value={file.format}
          onValueChange={choose}
          segments={[
            { value: "csv", label: "CSV" },
            { value: "yaml", label: "YAML" },
          ]}
        />
      </div>
      <div role="status" className="flex flex-col gap-3 empty:hidden">
        {problem !== null && faults === null && (
          <Notice tone="bad" title={problem.message} requestId={problem.requestId ?? undefined} />
        )}
        {faults !== null && <ImportFaults text={file.text} faults={faults} />}
        {tried !== null && !tried.run.ok && <ImportFaults text={tried.text} faults={tried.run.faults} />}
        {tried?.run.ok && <ImportPreview run={tried.run} />}
      </div>
      <Actions
        run={tried?.run ?? null}
        pending={pending}
        empty={file.text.trim() === ""}
        onTry={tryIt}
        onApply={apply}
      />
    </div>
  );
}

type ActionsProps = {
  run: ImportDryRun | null;
  pending: boolean;
  empty: boolean;
  onTry: () => void;
  onApply: (plan: string) => void;
};

function Actions({ run, pending, empty, onTry, onApply }: ActionsProps) {
  if (run?.ok) {
    const { new: added, changed } = run.counts;
    if (added + changed === 0)
      return (
        <p className="text-ink-2">The registry says all of this already: there is nothing to take over.</p>
      );
    return (
      <div>
        <Button variant="primary" aria-disabled={pending} onClick={() => !pending && onApply(run.plan)}>
          {pending ? "Taking over…" : `Take over: ${takeWords(added, changed)}`}
        </Button>
      </div>
    );
  }
  return (
    <div>
      <Button
        variant="primary"
        aria-disabled={pending || empty}
        onClick={() => !pending && !empty && onTry()}
      >
        {pending ? "Trying…" : "Try it"}
      </Button>
    </div>
  );
}

function takeWords(added: number, changed: number): string {
  const parts = [added > 0 && `add ${added}`, changed > 0 && `change ${changed}`];
  return parts.filter((part) => part !== false).join(", ");
}
