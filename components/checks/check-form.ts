import { z } from "zod";
import { CAPABILITIES, EFFORTS, LAYERS, PRIORITIES, REVIEWS } from "@/lib/domain/catalogue/types";
import { issueWords } from "@/lib/domain/checks/issue-words";
import { type WorkspaceCheck, workspaceCheck } from "@/lib/domain/checks/shape";
import { slugOf } from "@/lib/domain/projects/slugs";

const text = z.string();

/** A check as it is being typed: nothing in it has to be right yet. */
export const checkForm = z.object({
  id: text,
  title: text,
  statement: text,
  severity: z.enum(["none", "major", "blocker"]),
  waivable: z.boolean(),
  capabilities: z.array(z.enum(CAPABILITIES)).readonly(),
  layers: z.array(z.enum(LAYERS)).readonly(),
  reviews: z.array(z.enum(REVIEWS)).readonly(),
  priority: z.enum(PRIORITIES),
  effort: z.enum(EFFORTS),
  evidenceRequired: z.boolean(),
  freshDays: text,
  meaning: text,
  test: text,
  ifSkipped: text,
  fix: text,
  prompt: text,
  humanOnly: text,
  goodEvidence: text,
  badEvidence: text,
});
export type CheckForm = z.output<typeof checkForm>;
export type CheckFormField = keyof CheckForm;

export const EMPTY_FORM: CheckForm = {
  id: "",
  title: "",
  statement: "",
  severity: "none",
  waivable: true,
  capabilities: [],
  layers: [],
  reviews: [],
  priority: "rest",
  effort: "2h",
  evidenceRequired: true,
  freshDays: "90",
  meaning: "",
  test: "",
  ifSkipped: "",
  fix: "",
  prompt: "",
  humanOnly: "",
  goodEvidence: "",
  badEvidence: "",
};

export function formOf(check: WorkspaceCheck): CheckForm {
  const { guidance, evidence, severity, ...rest } = check;
  return {
    ...rest,
    ...guidance,
    severity: severity ?? "none",
    evidenceRequired: evidence.required,
    freshDays: String(evidence.freshDays),
    goodEvidence: guidance.goodEvidence.join("\n"),
    badEvidence: guidance.badEvidence.join("\n"),
  };
}

export type Faults = Partial<Record<CheckFormField, string>>;
type Read = { ok: true; check: WorkspaceCheck } | { ok: false; faults: Faults };

/** The check that was typed, or what is still wrong about each field. */
export function readForm(form: CheckForm, takenIds: readonly string[]): Read {
  const value = typedValue(form);
  const parsed = workspaceCheck.safeParse(value);
  const taken: Faults = takenIds.includes(value.id)
    ? { id: "This id is taken by another check, or was once." }
    : {};
  if (parsed.success && taken.id === undefined) return { ok: true, check: parsed.data };
  const issues = parsed.success ? [] : parsed.error.issues;
  const faults = issues.map((issue) => {
    const field = fieldOf(issue.path);
    return [field, `${issueWords(issue, at(value, issue.path), NAMES[field])}.`];
  });
  return { ok: false, faults: { ...Object.fromEntries(faults), ...taken } };
}

/** The id a title suggests; a check that was published keeps its own. */
export function suggestedId(title: string): string {
  return title.trim() === "" ? "" : `ws-${slugOf(title, "check")}`;
}

/** The fields by the words the form has for them. */
const NAMES: Readonly<Record<string, string>> = {
  id: "The id",
  title: "The title",
  statement: "The statement",
  freshDays: "The number of days",
  meaning: "What it means",
  test: "The test",
  ifSkipped: "What happens if it is skipped",
  fix: "How to fix it",
  prompt: "The prompt",
  humanOnly: "The part for a person",
  goodEvidence: "Good evidence",
  badEvidence: "What proves nothing",
};

function typedValue(form: CheckForm) {
  const { id, title, statement, waivable, capabilities, layers, reviews, priority, effort } = form;
  const { meaning, test, ifSkipped, fix, prompt, humanOnly } = form;
  return {
    ...{ title, statement, waivable, capabilities, layers, reviews, priority, effort },
    id: id === "" ? suggestedId(title) : id.trim(),
    severity: form.severity === "none" ? null : form.severity,
    evidence: { required: form.evidenceRequired, freshDays: Number(form.freshDays.trim() || Number.NaN) },
    guidance: {
      ...{ meaning, test, ifSkipped, fix, prompt, humanOnly },
      goodEvidence: lines(form.goodEvidence),
      badEvidence: lines(form.badEvidence),
    },
  };
}

function lines(typed: string): string[] {
  return typed
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function fieldOf(path: readonly PropertyKey[]): string {
  const [first, second] = path;
  return String(
    first === "guidance" || first === "evidence" ? (second === "required" ? first : second) : first,
  );
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (found, step) => (typeof found === "object" && found !== null ? Reflect.get(found, step) : undefined),
    value,
  );
}
