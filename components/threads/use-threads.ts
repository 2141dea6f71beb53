import { useEffect, useEffectEvent, useRef, useState } from "react";
import type { Thread } from "@/lib/features/threads/schema";
import { type About, readThreads, type ThreadAddress } from "./thread-request";

/** The discussions about one thing, open ones first; null until they are read. */
export function useThreads(address: ThreadAddress, about: About, version: number) {
  const [threads, setThreads] = useState<readonly Thread[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(0);
  const read = async () => {
    latest.current += 1;
    const own = latest.current;
    const outcome = await readThreads(address, about);
    // An answer to an earlier question must not replace that to a later one.
    if (own !== latest.current) return;
    setProblem(outcome.ok ? null : outcome.problem.message);
    if (outcome.ok) setThreads(inOrder(outcome.value.data));
  };
  const readNow = useEffectEvent(() => void read());
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version means that there is something new to read
  useEffect(() => {
    readNow();
  }, [version]);
  return { threads, problem, read };
}

function inOrder(threads: readonly Thread[]): readonly Thread[] {
  const [open, resolved] = [true, false].map((wanted) =>
    threads.filter((thread) => (thread.resolvedAt === null) === wanted),
  );
  return [...(open ?? []), ...(resolved ?? [])];
}
