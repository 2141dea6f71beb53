"use client";

import { lazy, Suspense } from "react";
import { Skeleton } from "@/components/ui/skeleton";
import { useAssessment } from "./assessment-provider";

// Most visits answer and say nothing.
const ThreadPanel = lazy(() =>
  import("@/components/threads/thread-panel").then((module) => ({ default: module.ThreadPanel })),
);

/** What reviewers and founders say to each other about the item on the screen. */
export function ThreadSlot({ itemId }: { itemId: string }) {
  const { project, canComment, views } = useAssessment();
  const word = views.find((view) => view.id === itemId)?.verdict.word;
  return (
    <Suspense fallback={<Skeleton className="h-8" />}>
      <ThreadPanel
        {...project}
        about={{ itemId }}
        level={3}
        canComment={canComment}
        // Another word of a reviewer comes with another comment.
        version={word ? Date.parse(word.at) : 0}
      />
    </Suspense>
  );
}
