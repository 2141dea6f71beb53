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

const shape = z.object({
  draft: checksDraft.extend({ basedOn: z.int() }),
  open: z.object({ at: z.int().nullable(), form: checkForm }).nullable(),
});
type Stored = { draft: Draft; open: OpenForm | null };
export type DraftStore = ReturnType<typeof useDraft>;

/** The draft of this browser: it outlives the page, a sign-out and a crash, until published or discarded. */
export function useDraft(workspaceSlug: string, newest: ChecksVersion) {
  const untouched = draftOf(newest);
  // Null while nobody has changed anything: whatever is newest then shows.
  const [stored, setStored] = useState<Stored | null>(null);
  const key = `launchworthy:checks:${workspaceSlug}`;
  useEffect(() => setStored(read(key)), [key]);

  const { draft, open } = stored ?? { draft: untouched, open: null };
  const put = (next: Stored) => {
    const changed = next.open === null && sameJson(next.draft, untouched) ? null : next;
    setStored(changed);
    keep(key, changed);
  };
  return {
    draft,
    open,
    /** Something differs from the newest version. */
    own: !sameJson(draft, untouched),
    change: (some: Partial<Draft>) => put({ draft: { ...draft, ...some }, open: null }),
    write: (next: OpenForm | null) => put({ draft, open: next }),
    discard: () => put({ draft: untouched, open: null }),
    /** The draft is the newest version from now on, which the page is about to learn. */
    settle: (version: number) => {
      setStored({ draft: { ...draft, basedOn: version }, open: null });
      keep(key, null);
    },
  };
}

function read(key: string): Stored | null {
  try {
    const parsed = shape.safeParse(JSON.parse(localStorage.getItem(key) ?? "null"));
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
