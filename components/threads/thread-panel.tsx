"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";
import { Composer } from "./composer";
import { type About, answerThread, moveThread, openThread, type ThreadAddress } from "./thread-request";
import { ThreadView } from "./thread-view";
import { useThreads } from "./use-threads";

type ThreadPanelProps = ThreadAddress & {
  about: About;
  title?: string;
  /** Level of the heading in the outline of the page. */
  level?: 3 | 4;
  canComment: boolean;
  /** Another number reads the discussions again: something was said outside of this panel. */
  version?: number;
};

/** What was said about an item or a scope, and the field to say more. */
export function ThreadPanel(props: ThreadPanelProps) {
  const { workspaceSlug, projectId, about, title = "Discussion", level = 4, canComment, version = 0 } = props;
  const address = { workspaceSlug, projectId };
  const { threads, problem, read } = useThreads(address, about, version);
  const [moving, setMoving] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  const open = threads?.find((thread) => thread.resolvedAt === null) ?? null;

  const move = async (threadId: string, to: "resolve" | "reopen") => {
    setMoving(true);
    const outcome = await moveThread(address, threadId, to);
    setRefused(outcome.ok || outcome.problem.code === "unchanged" ? null : outcome.problem.message);
    await read();
    setMoving(false);
  };

  const Heading = level === 3 ? "h3" : "h4";
  return (
    <section aria-label={title} className="flex min-w-0 flex-col gap-3">
      <Heading className="font-medium text-ink-3 text-sm">{title}</Heading>
      {problem !== null && (
        <Notice
          tone="bad"
          title={problem}
          actions={
            <Button size="sm" onClick={() => void read()}>
              Retry
            </Button>
          }
        />
      )}
      {refused !== null && <Notice tone="bad" role="alert" title={refused} />}
      {threads === null && problem === null && <Skeleton className="h-8" />}
      {threads !== null && threads.length > 0 && (
        <ol className="flex flex-col gap-3">
          {threads.map((thread) => (
            <ThreadView
              key={thread.id}
              thread={thread}
              canComment={canComment}
              busy={moving}
              onMove={(to) => void move(thread.id, to)}
            />
          ))}
        </ol>
      )}
      {threads?.length === 0 && !canComment && <p className="text-ink-3 text-sm">Nothing was said here.</p>}
      {canComment && threads !== null && (
        <Composer
          address={address}
          about={about}
          onSend={(words) =>
            open === null ? openThread(address, about, words) : answerThread(address, open.id, words)
          }
          replies={open !== null}
          onSaid={read}
        />
      )}
    </section>
  );
}
