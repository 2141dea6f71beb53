"use client";

import { useEffect, useState } from "react";
import { z } from "zod";
import { checksDraft } from "@/lib/domain/checks/shape";
import { sameJson } from "@/lib/domain/readiness/same-json";
import type { ChecksVersion } from "@/lib/features/checks/schema";
import { type CheckForm, checkForm } from "./check-form";
import { type Draft, draftOf } from "./draft";

/** A check that is being written: its place in the draft (null for a new one), and what was typed. */
export type OpenForm = { at: number | null; form: CheckForm };

const stored = z.object({
  draft: checksDraft.extend({ basedOn: z.int() }),
  open: z.object({ at: z.int().nullable(), form: checkForm }).nullable(),
});
type Stored = { draft: Draft; open: OpenForm | null };
export type DraftStore = ReturnType<typeof useDraft>;

/** The draft of this browser: it outlives the page, a sign-out and a crash, until published or discarded. */
export function useDraft(workspaceSlug: string, newest: ChecksVersion) {
  const untouched = draftOf(newest);
  const [state, setState] = useState<Stored>({ draft: untouched, open: null });
  const own = !sameJson(state.draft, untouched);
  const key = `launchworthy:checks:${workspaceSlug}`;
  useEffect(() => {
    const found = read(key);
    if (found) setState(found);
  }, [key]);

  const put = (next: Stored) => {
    setState(next);
    keep(key, next.open === null && sameJson(next.draft, untouched) ? null : next);
  };
  return {
    draft: state.draft,
    open: state.open,
    /** Something differs from the newest version. */
    own,
    change: (some: Partial<Draft>) => put({ draft: { ...state.draft, ...some }, open: null }),
    write: (open: OpenForm | null) => put({ ...state, open }),
    discard: () => put({ draft: untouched, open: null }),
    /** The draft is the newest version from now on. */
    settle: (version: number) => {
      setState({ draft: { ...state.draft, basedOn: version }, open: null });
      keep(key, null);
    },
  };
}

function read(key: string): Stored | null {
  try {
    const parsed = stored.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

function keep(key: string, value: Stored | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(value));
  } catch {
    // A browser that keeps nothing only loses the convenience.
  }
}
