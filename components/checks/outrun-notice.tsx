"use client";

import { useState, useTransition } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { rebased } from "@/lib/domain/checks/rebase";
import type { ChecksVersion } from "@/lib/features/checks/schema";
import { readVersion } from "./checks-request";
import { draftOf } from "./draft";
import type { DraftStore } from "./draft-store";

type OutrunNoticeProps = {
  workspaceSlug: string;
  newest: ChecksVersion;
  store: DraftStore;
};

/** Somebody published while this draft was being made: carry it onto theirs, or drop it. */
export function OutrunNotice({ workspaceSlug, newest, store }: OutrunNoticeProps) {
  const [message, setMessage] = useState<string | null>(null);
  const [pending, start] = useTransition();
  const { draft } = store;
  const carry = () =>
    start(async () => {
      const base = await readVersion(workspaceSlug, draft.basedOn);
      if (!base.ok) return setMessage(base.problem.message);
      store.change({ ...rebased(draft, draftOf(base.value), draftOf(newest)), basedOn: newest.version });
    });
  return (
    <Notice
      tone="warn"
      role="alert"
      title={`${newest.published?.by.name ?? "Somebody"} published version ${newest.version} since you began`}
      actions={
        <>
          <Button size="sm" variant="primary" disabled={pending} onClick={carry}>
            Carry my draft onto version {newest.version}
          </Button>
          <Button size="sm" onClick={store.discard}>
            Drop my draft
          </Button>
        </>
      }
    >
      {message ??
        "Your changes stay yours; what they changed comes along. You see the difference before you publish."}
    </Notice>
  );
}
