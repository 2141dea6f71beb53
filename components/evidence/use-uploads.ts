"use client";

import { useEffect, useReducer, useRef } from "react";
import type { RequestProblem } from "./evidence-request";
import { sendFiles, type UploadFields, type UploadTarget } from "./send-files";
import { changeQueue, nextToSend, refuseFiles, type Upload, type UploadState } from "./upload-queue";

export type UploadLimits = { fileBytes: number; files: number };
export type Uploads = {
  queue: readonly Upload[];
  /** Adds files to the queue: each a piece of its own, or all of them one. */
  add: (files: readonly File[], fields: UploadFields, together?: boolean) => void;
  retry: (id: number) => void;
  /** Takes an upload off the list; one on its way is cancelled. */
  remove: (id: number) => void;
  clearDone: () => void;
};

/** Uploads of one place, with their progress. `onDone` runs after each that arrived. */
export function useUploads(target: UploadTarget, limits: UploadLimits | null, onDone: () => void): Uploads {
  const [queue, change] = useReducer(changeQueue, []);
  const running = useRef(new Map<number, () => void>());
  const count = useRef(0);
  const start = ({ id, files, fields, idempotencyKey }: Upload): (() => void) =>
    sendFiles({
      ...{ target, files, fields, idempotencyKey },
      onProgress: (sentBytes) => change({ kind: "moved", id, state: { kind: "sending", sentBytes } }),
      onEnd: (problem) => {
        running.current.delete(id);
        if (problem) change({ kind: "moved", id, state: failureOf(problem) });
        else {
          change({ kind: "moved", id, state: { kind: "done" } });
          onDone();
        }
      },
    });
  const latest = useRef(start);
  latest.current = start;

  useEffect(() => {
    for (const upload of nextToSend(queue)) {
      if (running.current.has(upload.id)) continue;
      change({ kind: "moved", id: upload.id, state: { kind: "sending", sentBytes: 0 } });
      running.current.set(upload.id, latest.current(upload));
    }
  }, [queue]);
  useLeaveWarning(queue.some(({ state }) => state.kind === "sending" || state.kind === "waiting"));

  function uploadOf(files: readonly File[], fields: UploadFields): Upload {
    count.current += 1;
    const refusal = refuseFiles(files, limits);
    const state =
      refusal === null
        ? { kind: "waiting" as const }
        : { kind: "failed" as const, message: refusal, again: false };
    return { id: count.current, files, fields, idempotencyKey: freshKey(), state };
  }

  return {
    queue,
    add: (files, fields, together = false) => {
      const groups = together ? [files] : files.map((file) => [file]);
      change({ kind: "added", uploads: groups.map((group) => uploadOf(group, fields)) });
    },
    retry: (id) => change({ kind: "moved", id, state: { kind: "waiting" } }),
    remove: (id) => {
      running.current.get(id)?.();
      running.current.delete(id);
      change({ kind: "removed", id });
    },
    clearDone: () => change({ kind: "cleared" }),
  };
}

/** Trying the same file again would end the same way. */
const FINAL = new Set([
  "collected-in-future",
  "file-empty",
  "file-too-large",
  "forbidden",
  "not-found",
  "project-full",
  "too-many-files",
  "unknown-items",
  "valid-until-before-collected",
  "wrong-kind",
]);

function failureOf({ code, message }: RequestProblem): UploadState {
  return { kind: "failed", message, again: !FINAL.has(code) };
}

function useLeaveWarning(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [busy]);
}

/** `crypto.randomUUID` is missing where the page is not served over https or from this machine. */
function freshKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, "0"),
  ).join("");
}
