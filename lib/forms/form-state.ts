import type { ErrorCode, FieldIssue } from "@/lib/errors";

/** What a form shows after it was sent. Nothing typed is in it: the form keeps its own fields. */
export type FormState<Value = unknown, Reason = unknown> =
  | { status: "idle" }
  | { status: "done"; value: Value }
  | { status: "refused"; reason: Reason }
  | {
      status: "failed";
      code: ErrorCode | "unexpected";
      message: string;
      issues: readonly FieldIssue[];
      reference: string;
    };

export const IDLE = { status: "idle" } as const satisfies FormState;

/** The messages of one field, by the path its schema gives it. */
export function issuesOf(state: FormState, path: string): string[] {
  if (state.status !== "failed") return [];
  return state.issues.filter((issue) => issue.path === path).map((issue) => issue.message);
}

/** What a form's action returns when it is done, and why it may be refused. */
export type ValueOf<State extends FormState> = Extract<State, { status: "done" }>["value"];
export type ReasonOf<State extends FormState> = Extract<State, { status: "refused" }>["reason"];
