import { useRouter } from "next/navigation";
import { useEffect, useState, useTransition } from "react";
import type { ApiProblem } from "@/components/form/api-call";
import { notify } from "@/components/ui/notify";
import type { Shift } from "@/lib/domain/operations/rota";
import type { Rota } from "@/lib/features/on-call/schema";
import { currentRota, type ProjectAddress, setOnCall } from "./on-call-request";

/** A shift while it is edited, known by a key of its own. */
export type ShiftDraft = Shift & { key: string };

/** The rota while it is edited: what was read, what is written, and what became of saving it. */
export function useRota(address: ProjectAddress, rota: Rota) {
  const router = useRouter();
  const [base, setBase] = useState(rota);
  const [shifts, setShifts] = useState(() => rota.shifts.map(draftOf));
  const [problem, setProblem] = useState<ApiProblem | null>(null);
  const [pending, start] = useTransition();
  const dirty = JSON.stringify(shifts.map(shiftOf)) !== JSON.stringify(base.shifts.map(shiftOf));
  if (rota.version > base.version && !dirty) standOn(rota);
  useLeaveWarning(dirty);

  function standOn(other: Rota, kept?: readonly ShiftDraft[]) {
    setBase(other);
    setShifts(kept ? [...kept] : other.shifts.map(draftOf));
    setProblem(null);
  }
  const save = () =>
    start(async () => {
      const outcome = await setOnCall(address, base.version, shifts.map(shiftOf));
      if (!outcome.ok) return setProblem(outcome.problem);
      standOn(outcome.value);
      notify({ title: "The rota is saved" });
      router.refresh();
    });
  const theirs = problem === null ? null : currentRota(problem);
  return {
    ...{ shifts, dirty, pending, save, theirs },
    problem: theirs === null ? problem : null,
    write: setShifts,
    discard: () => standOn(base),
    keepMine: (current: Rota) => standOn(current, shifts),
    takeTheirs: (current: Rota) => standOn(current),
  };
}

export function draftOf(shift: Shift): ShiftDraft {
  return { ...shiftOf(shift), key: crypto.randomUUID() };
}

function shiftOf({ accountId, fromDay, toDay, reachedBy }: Shift): Shift {
  return { accountId, fromDay, toDay, reachedBy };
}

function useLeaveWarning(dirty: boolean): void {
  useEffect(() => {
    if (!dirty) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [dirty]);
}
