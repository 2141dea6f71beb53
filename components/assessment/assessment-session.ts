import { type ProjectAddress, sendAnswer } from "./answer-request";
import { sessionDrafts } from "./draft-store";
import type { ItemView } from "./item-view";
import { SaveQueue } from "./save-queue";

/** The unsaved and saved answers of one project in this browser, whichever of its pages is open. */
export type AssessmentSession = {
  queue: SaveQueue;
  /** Gets to know the items of a page while it renders. */
  meet: (views: readonly ItemView[]) => void;
  /** Takes over what the server has said since. */
  learn: (views: readonly ItemView[]) => void;
};

const open = new Map<string, AssessmentSession>();

/**
 * The session of a person on a project. It outlives the page that opened it, so that moving from the
 * scorecard to the questions neither loses nor repeats a save. On the server each rendering has its own.
 */
export function openSession(project: ProjectAddress, viewerId: string): AssessmentSession {
  const key = `${viewerId}/${project.projectId}`;
  const known = typeof window === "undefined" ? undefined : open.get(key);
  if (known) return known;
  const made = makeSession(project, key);
  if (typeof window !== "undefined") {
    open.set(key, made);
    guard(made.queue);
  }
  return made;
}

function makeSession(project: ProjectAddress, key: string): AssessmentSession {
  const questions = new Set<string>();
  const queue = new SaveQueue({
    send: (id, change, version) =>
      sendAnswer(project, { id, isQuestion: questions.has(id) }, change, version),
    drafts: sessionDrafts(key),
  });
  const meet = (views: readonly ItemView[]) => {
    for (const view of views) {
      if (view.kind === "question") questions.add(view.id);
      queue.meet(view.id, view.recorded);
    }
  };
  const learn = (views: readonly ItemView[]) => {
    meet(views);
    for (const view of views) queue.adopt(view.id, view.recorded);
  };
  return { queue, meet, learn };
}

/** Leaving with something unsaved sends what can be sent, and asks first. */
function guard(queue: SaveQueue): void {
  window.addEventListener("online", () => queue.retryAll());
  window.addEventListener("pagehide", () => queue.flush());
  window.addEventListener("beforeunload", (event) => {
    queue.flush();
    if (queue.hasUnsaved()) event.preventDefault();
  });
}
