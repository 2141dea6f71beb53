import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import { type ApiProblem, fieldIn } from "@/components/form/api-call";
import type { SaveStatus } from "@/components/ui/save-state";
import { FIELD_LABELS } from "@/lib/domain/integrations/labels";
import type { IntegrationRecord } from "@/lib/domain/integrations/record";
import { changedFields, RECORD_FIELDS, type RecordField } from "@/lib/domain/integrations/record-changes";
import type { Integration } from "@/lib/features/integrations/schema";
import { currentIn, editIntegration, type ProjectAddress } from "./integration-request";

/** A record while it is edited: what was read, what is written, and what became of saving it. */
export function useIntegrationDraft(address: ProjectAddress, integration: Integration) {
  const router = useRouter();
  const [base, setBase] = useState(integration);
  const [record, setRecord] = useState(integration.record);
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [savedAt, setSavedAt] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const changed = changedFields(base.record, tidy(record));
  useLeaveWarning(changed.length > 0);
  // An approval moves the version while nothing is being written here.
  if (integration.version > base.version && changed.length === 0) {
    setBase(integration);
    setRecord(integration.record);
  }

  const stands = problem === null ? null : currentIn(problem);
  const save = () =>
    start(async () => {
      const outcome = await editIntegration(address, base, pick(tidy(record), changed));
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return;
      setBase(outcome.value);
      setRecord(outcome.value.record);
      setSavedAt(outcome.value.updatedAt);
      router.refresh();
    });
  const standOn = (current: Integration, kept: IntegrationRecord) => {
    setBase(current);
    setRecord(kept);
    setProblem(null);
  };
  return {
    ...{ base, record, changed, pending, problem, stands, save },
    write: setRecord,
    discard: () => standOn(base, base.record),
    /** Theirs, with what was changed here laid over it. */
    keepMine: (current: Integration) =>
      standOn(current, { ...current.record, ...pick(tidy(record), changed) }),
    takeTheirs: (current: Integration) => standOn(current, current.record),
    status: statusOf(pending, changed.length > 0, savedAt),
  };
}

function statusOf(pending: boolean, dirty: boolean, savedAt: string | null): SaveStatus {
  if (pending) return { kind: "saving" };
  return !dirty && savedAt !== null ? { kind: "saved", at: savedAt } : { kind: "idle" };
}

/** Lines left empty while typing are nothing to store. */
function tidy(record: IntegrationRecord): IntegrationRecord {
  const scopes = record.scopes.map((scope) => scope.trim()).filter((scope) => scope !== "");
  const errorMap = record.errorMap.filter((row) => `${row.vendor}${row.ours}${row.userReads}`.trim() !== "");
  return { ...record, scopes, errorMap };
}

function pick(record: IntegrationRecord, fields: readonly RecordField[]): Partial<IntegrationRecord> {
  return Object.fromEntries(fields.map((field) => [field, record[field]]));
}

/** The message about a field, in what the API answered. */
export function issueOf(problem: ApiProblem | null, field: RecordField): string | null {
  const issues = fieldIn(problem?.extras, "issues");
  const found: unknown = Array.isArray(issues)
    ? issues.find((issue) => String(fieldIn(issue, "path")).split(".").includes(field))
    : null;
  const message = fieldIn(found, "message");
  return typeof message === "string" ? message : null;
}

/** What the API answered, with the field it speaks of. */
export function problemWords(problem: ApiProblem): string {
  const field = RECORD_FIELDS.find((each) => issueOf(problem, each) !== null);
  return field === undefined ? problem.message : `${FIELD_LABELS[field]}: ${issueOf(problem, field)}`;
}

function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
}
