"use client";

import { CircleAlert, CircleCheck, Clock, LoaderCircle, RotateCw, X } from "lucide-react";
import { Button } from "@/components/ui/button";
import { Progress } from "@/components/ui/progress";
import { fileSize } from "./file-size";
import { sentOf, type Upload } from "./upload-queue";
import type { Uploads } from "./use-uploads";

/** Every file on its way, with its progress; what failed stays, with what to do about it. */
export function UploadList({ uploads }: { uploads: Uploads }) {
  const { queue, clearDone } = uploads;
  const done = queue.filter((upload) => upload.state.kind === "done").length;
  const failed = queue.filter((upload) => upload.state.kind === "failed").length;
  return (
    <>
      <p role="status" className="sr-only">
        {queue.length > 0 && `${done} of ${queue.length} uploaded${failed > 0 ? `, ${failed} failed` : ""}.`}
      </p>
      {queue.length > 0 && (
        <div className="mt-3">
          <div className="flex min-h-7 items-center justify-between gap-2 text-ink-2 text-sm">
            <span aria-hidden>
              {done} of {queue.length} uploaded
            </span>
            {done > 0 && (
              <Button size="sm" variant="quiet" onClick={clearDone}>
                Clear finished
              </Button>
            )}
          </div>
          <ul className="flex flex-col divide-y divide-line border-line border-y">
            {queue.map((upload) => (
              <UploadRow key={upload.id} upload={upload} uploads={uploads} />
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

const ICONS = {
  waiting: { icon: Clock, look: "text-ink-3" },
  sending: { icon: LoaderCircle, look: "animate-spin text-accent-text" },
  done: { icon: CircleCheck, look: "text-good" },
  failed: { icon: CircleAlert, look: "text-bad" },
} as const;

function UploadRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { state, files, id } = upload;
  const { icon: Icon, look } = ICONS[state.kind];
  const name = files.length === 1 ? files[0]?.name : `${files.length} files`;
  const running = state.kind === "sending" || state.kind === "waiting";
  return (
    <li className="flex items-start gap-2 py-2">
      <Icon aria-hidden className={`mt-1.5 size-4 shrink-0 ${look}`} />
      <ul className="flex min-w-0 flex-1 flex-col gap-1.5 py-1">
        {files.map((file, position) => (
          <FileRow
            key={`${file.name} ${file.size} ${file.lastModified}`}
            upload={upload}
            file={file}
            position={position}
          />
        ))}
        {state.kind === "failed" && <li className="text-bad-text text-sm">{state.message}</li>}
      </ul>
      {state.kind === "failed" && state.again && (
        <Button size="sm" onClick={() => uploads.retry(id)} aria-label={`Retry ${name}`}>
          <RotateCw aria-hidden /> Retry
        </Button>
      )}
      <Button
        size="sm"
        variant="quiet"
        icon
        onClick={() => uploads.remove(id)}
        aria-label={`${running ? "Cancel" : "Take off the list:"} ${name}`}
      >
        <X aria-hidden />
      </Button>
    </li>
  );
}

function FileRow({ upload, file, position }: { upload: Upload; file: File; position: number }) {
  const sent = sentOf(upload, position);
  const percent = file.size === 0 ? 0 : Math.floor((sent / file.size) * 100);
  return (
    <li className="min-w-0">
      <span className="flex items-baseline gap-2">
        <span className="min-w-0 flex-1 truncate" title={file.name}>
          {file.name}
        </span>
        <span className="shrink-0 font-mono text-ink-3 text-xs">
          {upload.state.kind === "sending" ? sendingWords(percent) : fileSize(file.size)}
        </span>
      </span>
      {upload.state.kind === "sending" && (
        <Progress label={`Upload of ${file.name}`} done={percent} of={100} className="mt-1" />
      )}
    </li>
  );
}

/** All bytes have left, and the server is still hashing and storing them. */
function sendingWords(percent: number): string {
  return percent === 100 ? "storing…" : `${percent}%`;
}
