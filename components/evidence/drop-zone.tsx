"use client";

import { Upload } from "lucide-react";
import { type ChangeEvent, type DragEvent, useEffect, useRef, useState } from "react";
import { cn } from "@/components/ui/cn";

type DropZoneProps = {
  /** What is taken: "Up to 25 MiB each". */
  hint: string;
  multiple?: boolean;
  compact?: boolean;
  onFiles: (files: readonly File[]) => void;
};

/** Takes files by drag and drop, by click, and by keyboard: underneath it is a file field. */
export function DropZone({ hint, multiple = true, compact = false, onFiles }: DropZoneProps) {
  const [over, setOver] = useState(false);
  const depth = useRef(0);
  useMissedDropGuard();

  const enter = (step: 1 | -1) => (event: DragEvent) => {
    event.preventDefault();
    // Moving over a child leaves the parent first; only the balance tells whether we are outside.
    depth.current += step;
    setOver(depth.current > 0);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    depth.current = 0;
    setOver(false);
    give([...event.dataTransfer.files]);
  };
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    give([...(event.target.files ?? [])]);
    // The same file may be chosen again.
    event.target.value = "";
  };
  const give = (files: readonly File[]) => {
    if (files.length > 0) onFiles(multiple ? files : files.slice(0, 1));
  };

  return (
    <label
      onDragEnter={enter(1)}
      onDragLeave={enter(-1)}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      className={cn(
        "flex cursor-pointer items-center justify-center gap-3 rounded-md border border-line-strong border-dashed bg-surface text-center transition-colors",
        "hover:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-focus has-focus-visible:outline-offset-2",
        compact ? "px-3 py-2.5" : "flex-col px-4 py-7",
        over && "border-accent bg-accent-soft",
      )}
    >
      <Upload aria-hidden className="size-5 shrink-0 text-ink-3" />
      <span className={cn("min-w-0", compact && "text-left")}>
        <span className="block font-medium text-ink">
          {over
            ? "Drop to upload"
            : multiple
              ? "Drop files here, or choose them"
              : "Drop a file here, or choose one"}
        </span>
        <span className="block text-ink-3 text-sm">{hint}</span>
      </span>
      <input type="file" multiple={multiple} onChange={choose} className="sr-only" />
    </label>
  );
}

/** A file dropped beside the zone would replace the page, and with it everything typed. */
function useMissedDropGuard(): void {
  useEffect(() => {
    const keep = (event: globalThis.DragEvent) => event.preventDefault();
    window.addEventListener("dragover", keep);
    window.addEventListener("drop", keep);
    return () => {
      window.removeEventListener("dragover", keep);
      window.removeEventListener("drop", keep);
    };
  }, []);
}
