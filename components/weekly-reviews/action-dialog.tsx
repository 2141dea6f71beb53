"use client";

import { useState } from "react";
import { ActDialog } from "@/components/form/act-dialog";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { Textarea } from "@/components/ui/textarea";
import { ACTION_LIMIT } from "@/lib/features/weekly-reviews/schema";
import { isAgreeKey } from "./agree-key";
import type { ReviewContext } from "./review-context";
import type { ReviewBoard } from "./use-review-board";

type ActionDialogProps = {
  context: ReviewContext;
  board: Pick<ReviewBoard, "busy" | "problem" | "agree" | "forgetProblem">;
  /** The row it comes from. */
  from: { id: string; name: string } | null;
  onClose: () => void;
};

/** What is to be done, by whom, by when. Enter agrees it; with Shift it is a new line. */
export function ActionDialog({ context, board, from, onClose }: ActionDialogProps) {
  const { owners, me, nextDay, today } = context;
  const [text, setText] = useState("");
  const [ownerId, setOwnerId] = useState(owners.some(({ id }) => id === me) ? me : (owners[0]?.id ?? ""));
  const [dueOn, setDueOn] = useState(nextDay);
  const close = () => {
    board.forgetProblem();
    onClose();
  };
  const agree = async () => {
    const agreed = await board.agree({ text, ownerId, dueOn, ...(from && { rowId: from.id }) });
    if (agreed) onClose();
  };
  return (
    <ActDialog
      title={from ? `New action for ${from.name}` : "New action"}
      description="It is carried over into every review until it is done or dropped."
      confirmLabel="Agree"
      pendingLabel="Agreeing…"
      busy={board.busy}
      problem={board.problem}
      onConfirm={() => void agree()}
      onClose={close}
    >
      <form
        className="flex flex-col gap-3"
        onSubmit={(event) => event.preventDefault()}
        onKeyDown={(event) => {
          const isAgreed = isAgreeKey(event.nativeEvent) && !(event.target instanceof HTMLSelectElement);
          if (isAgreed && !board.busy) {
            event.preventDefault();
            void agree();
          }
        }}
      >
        <Field label="What is to be done">
          {(control) => (
            <Textarea
              {...control}
              rows={2}
              maxLength={ACTION_LIMIT}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <div className="grid gap-3 sm:grid-cols-2">
          <Field label="Owner">
            {(control) => (
              <Select
                {...control}
                value={ownerId}
                onChange={(event) => setOwnerId(event.target.value)}
                options={owners.map(({ id, name }) => ({ value: id, label: name }))}
              />
            )}
          </Field>
          <Field label="Due">
            {(control) => (
              <Input
                {...control}
                type="date"
                min={today}
                value={dueOn}
                onChange={(event) => setDueOn(event.target.value)}
              />
            )}
          </Field>
        </div>
      </form>
    </ActDialog>
  );
}
