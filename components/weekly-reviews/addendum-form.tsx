"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { ADDENDUM_LIMIT } from "@/lib/features/weekly-reviews/schema";
import { addAddendum, type ReviewAddress } from "./review-request";

/** Adds something to a review that is over; what stands there stays. */
export function AddendumForm({ address }: { address: ReviewAddress }) {
  const router = useRouter();
  const [body, setBody] = useState("");
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [busy, start] = useTransition();
  const add = () =>
    start(async () => {
      const outcome = await addAddendum(address, body);
      setProblem(outcome.ok ? null : outcome.problem);
      if (!outcome.ok) return;
      setBody("");
      router.refresh();
    });
  return (
    <form
      data-print="hide"
      className="flex max-w-prose flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) add();
      }}
    >
      <Field
        label="Add something"
        hint="What was learned since. The review itself stays as it was closed."
        error={problem?.message}
      >
        {(control) => (
          <Textarea
            {...control}
            maxLength={ADDENDUM_LIMIT}
            value={body}
            onChange={(event) => setBody(event.target.value)}
          />
        )}
      </Field>
      <Button type="submit" className="self-start" aria-disabled={busy}>
        {busy ? "Adding…" : "Add"}
      </Button>
    </form>
  );
}
