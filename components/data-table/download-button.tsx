"use client";

import { CircleAlert, Download } from "lucide-react";
import { type ReactNode, useState } from "react";
import { Button } from "@/components/ui/button";

type DownloadButtonProps = {
  workspace: string;
  /** Of the API, below /api/v1. */
  path: string;
  fileName: string;
  children: ReactNode;
};

/** Saves an answer of the API as a file. A plain link could not name the workspace to it. */
export function DownloadButton({ workspace, path, fileName, children }: DownloadButtonProps) {
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  const save = async () => {
    setState("working");
    setState((await download(workspace, path, fileName)) ? "idle" : "failed");
  };
  return (
    <span role="status" className="flex flex-wrap items-center gap-2">
      <Button onClick={save} disabled={state === "working"}>
        <Download aria-hidden /> {state === "working" ? "Exporting…" : children}
      </Button>
      {state === "failed" && (
        <span className="flex items-center gap-1 text-bad-text text-sm">
          <CircleAlert aria-hidden className="size-4" /> Could not export. Try again.
        </span>
      )}
    </span>
  );
}

async function download(workspace: string, path: string, fileName: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1${path}`, { headers: { "Launchworthy-Workspace": workspace } });
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = fileName;
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}
