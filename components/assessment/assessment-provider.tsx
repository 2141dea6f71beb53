"use client";

import { useRouter } from "next/navigation";
import { NuqsAdapter } from "nuqs/adapters/next/app";
import {
  createContext,
  type ReactNode,
  use,
  useEffect,
  useMemo,
  useState,
  useSyncExternalStore,
} from "react";
import type { ProjectAddress } from "./answer-request";
import { type AssessmentSession, openSession } from "./assessment-session";
import type { ItemView } from "./item-view";
import type { Entry, SaveQueue } from "./save-queue";

type Assessment = {
  project: ProjectAddress;
  views: readonly ItemView[];
  queue: SaveQueue;
  viewerId: string;
  /** By account id: whoever answered, or may. */
  names: Readonly<Record<string, string>>;
  canAnswer: boolean;
  canComment: boolean;
  /** The instant the page was worked out for. */
  asOf: string;
};

const AssessmentContext = createContext<Assessment | null>(null);

export type AssessmentProviderProps = Omit<Assessment, "queue"> & { children: ReactNode };

/** Holds the answers of the page, saves them, and asks the server anew what follows from each save. */
export function AssessmentProvider({ children, ...page }: AssessmentProviderProps) {
  const { project, views, viewerId, names, canAnswer, canComment, asOf } = page;
  const [session] = useState(() => {
    const opened = openSession(project, viewerId);
    opened.meet(views);
    return opened;
  });
  useServerNews(session, views);
  useRefreshAfterSave(session.queue);
  const value = useMemo(
    () => ({ project, views, queue: session.queue, viewerId, names, canAnswer, canComment, asOf }),
    [project, views, session, viewerId, names, canAnswer, canComment, asOf],
  );
  return (
    <NuqsAdapter>
      <AssessmentContext value={value}>{children}</AssessmentContext>
    </NuqsAdapter>
  );
}

/** The assessment around a component, re-rendered with every change of any answer. */
export function useAssessment(): Assessment & { entry: (itemId: string) => Entry } {
  const assessment = use(AssessmentContext);
  if (assessment === null) throw new Error("No AssessmentProvider above this component.");
  const { queue } = assessment;
  useSyncExternalStore(queue.subscribe, queue.revision, queue.revision);
  return { ...assessment, entry: (itemId) => queue.entry(itemId) };
}

function useServerNews(session: AssessmentSession, views: readonly ItemView[]): void {
  useEffect(() => {
    session.learn(views);
    for (const view of views) session.queue.restore(view.id);
  }, [session, views]);
}

const QUIET_MS = 400;

/** Score, stage, contradictions and trust are the server's to say; a burst of keys asks once. */
function useRefreshAfterSave(queue: SaveQueue): void {
  const router = useRouter();
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = queue.onSaved(() => {
      clearTimeout(timer);
      timer = setTimeout(() => router.refresh(), QUIET_MS);
    });
    return () => {
      stop();
      clearTimeout(timer);
    };
  }, [queue, router]);
}
