import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { notify } from "@/components/ui/notify";
import type { InboxPage, InboxRow, InboxState } from "@/lib/features/inbox/schema";
import {
  type Answered,
  bringBack,
  finish,
  type InboxProblem,
  nextPage,
  putOff,
  type SnoozeUntil,
} from "./inbox-request";

export type Inbox = {
  rows: readonly InboxRow[];
  hasMore: boolean;
  busy: boolean;
  problem: InboxProblem | null;
  finish: (ids: readonly string[]) => void;
  putOff: (ids: readonly string[], until: SnoozeUntil) => void;
  bringBack: (ids: readonly string[]) => void;
  undo: () => void;
  more: () => void;
};

/**
 * The list as it stands here: a matter leaves at once, and comes back in its place when the server refuses
 * or the person undoes. The counts around it follow from the server.
 */
export function useInbox(workspace: string, state: InboxState, initial: InboxPage): Inbox {
  const router = useRouter();
  const [all, setAll] = useState<readonly InboxRow[]>(initial.data);
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  const [cursor, setCursor] = useState(initial.nextCursor);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<InboxProblem | null>(null);
  // What an undo takes back, and the request it has to wait for.
  const last = useRef<{ ids: readonly string[]; sent: Promise<unknown> }>({
    ids: [],
    sent: Promise.resolve(),
  });

  const show = (ids: readonly string[]) =>
    setGone((now) => new Set([...now].filter((id) => !ids.includes(id))));
  const hide = (ids: readonly string[]) => setGone((now) => new Set([...now, ...ids]));

  async function settle<Value>(
    ids: readonly string[],
    request: Promise<Answered<Value>>,
    done: () => void,
  ): Promise<void> {
    setProblem(null);
    hide(ids);
    const answer = await request;
    if (answer.ok) {
      done();
      router.refresh();
    } else {
      show(ids);
      setProblem(answer.problem);
    }
  }

  async function undoOf(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    const { sent } = last.current;
    last.current = { ids: [], sent };
    show(ids);
    await sent;
    const answer = await bringBack(workspace, ids);
    if (answer.ok) return router.refresh();
    hide(ids);
    setProblem(answer.problem);
  }

  function undoable<Value>(ids: readonly string[], request: Promise<Answered<Value>>, title: string): void {
    const action = { label: "Undo", onAction: () => void undoOf(ids) };
    last.current = { ids, sent: settle(ids, request, () => notify({ title, action })) };
  }

  return {
    rows: all.filter((row) => !gone.has(row.id)),
    hasMore: cursor !== null,
    busy,
    problem,
    finish: (ids) => undoable(ids, finish(workspace, ids), `${countedMatters(ids)} done`),
    putOff: (ids, until) => undoable(ids, putOff(workspace, ids, until), `${countedMatters(ids)} put off`),
    bringBack: (ids) =>
      void settle(ids, bringBack(workspace, ids), () =>
        notify({ title: `${countedMatters(ids)} back in the inbox` }),
      ),
    undo: () => void undoOf(last.current.ids),
    more: () => {
      if (cursor === null || busy) return;
      setBusy(true);
      void nextPage(workspace, state, cursor).then((answer) => {
        setBusy(false);
        if (!answer.ok) return setProblem(answer.problem);
        const known = new Set(all.map((row) => row.id));
        setAll([...all, ...answer.value.data.filter((row) => !known.has(row.id))]);
        setCursor(answer.value.nextCursor);
      });
    },
  };
}

function countedMatters(ids: readonly string[]): string {
  return ids.length === 1 ? "1 matter" : `${ids.length} matters`;
}
