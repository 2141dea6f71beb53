"use client";

import { Plus } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { byDays } from "@/lib/domain/operations/rota";
import { addDays } from "@/lib/domain/readiness/days";
import type { Rota } from "@/lib/features/on-call/schema";
import type { ProjectAddress } from "./on-call-request";
import { RotationMaker } from "./rotation-maker";
import { ShiftRows } from "./shift-rows";
import { draftOf, type ShiftDraft, useRota } from "./use-rota";

/** The rota as a whole: written here, saved at once. */
export function RotaEditor({ address, rota }: { address: ProjectAddress; rota: Rota }) {
  const draft = useRota(address, rota);
  const { shifts, write } = draft;
  const next = firstFreeDay(shifts, rota.today);
  const reached = new Map(shifts.map(({ accountId, reachedBy }) => [accountId, reachedBy]));
  const add = () => {
    const accountId = rota.people[0]?.id ?? "";
    const shift = {
      accountId,
      fromDay: next,
      toDay: addDays(next, 6),
      reachedBy: reached.get(accountId) ?? "",
    };
    write([...shifts, draftOf(shift)]);
  };
  return (
    <form
      noValidate
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (draft.dirty && !draft.pending && draft.theirs === null) draft.save();
      }}
    >
      {shifts.length === 0 ? (
        <p className="text-ink-3 text-sm">Nobody is named yet. Add a shift, or fill in a weekly rotation.</p>
      ) : (
        <ShiftRows shifts={shifts} people={rota.people} today={rota.today} onWrite={write} />
      )}
      <div>
        <Button size="sm" onClick={add}>
          <Plus aria-hidden /> Add a shift
        </Button>
      </div>
      <Disclosure summary="Fill in a weekly rotation">
        <RotationMaker
          key={next}
          people={rota.people}
          from={next}
          reached={reached}
          onMake={(made) => write([...shifts, ...made.map(draftOf)].sort(byDays))}
        />
      </Disclosure>
      <SaveRota draft={draft} />
    </form>
  );
}

function SaveRota({ draft }: { draft: ReturnType<typeof useRota> }) {
  const { dirty, pending, problem, theirs } = draft;
  return (
    <div className="flex flex-col gap-2 border-line border-t pt-3">
      {theirs !== null && (
        <Notice
          tone="warn"
          role="alert"
          title="Somebody changed the rota while you were editing it. Nothing was overwritten."
          actions={
            <>
              <Button size="sm" onClick={() => draft.keepMine(theirs)}>
                Go on with mine
              </Button>
              <Button size="sm" onClick={() => draft.takeTheirs(theirs)}>
                Take theirs
              </Button>
            </>
          }
        />
      )}
      {problem !== null && (
        <Notice tone="bad" role="alert" title={problem.message} requestId={problem.requestId ?? undefined} />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" aria-disabled={!dirty || pending}>
          {pending ? "Saving…" : "Save the rota"}
        </Button>
        {dirty && <Button onClick={draft.discard}>Discard</Button>}
      </div>
    </div>
  );
}

/** The day after the last shift, or today. */
function firstFreeDay(shifts: readonly ShiftDraft[], today: string): string {
  const last =
    shifts
      .map(({ toDay }) => toDay)
      .sort()
      .at(-1) ?? "";
  return last >= today ? addDays(last, 1) : today;
}
