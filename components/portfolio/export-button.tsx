import { CircleAlert, Download } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";

type ExportButtonProps = { workspace: string; query: string };

/** Saves what the filter shows as CSV. A plain link could not name the workspace to the API. */
export function ExportButton({ workspace, query }: ExportButtonProps) {
  const [state, setState] = useState<"idle" | "working" | "failed">("idle");
  const save = async () => {
    setState("working");
    setState((await download(workspace, query)) ? "idle" : "failed");
  };
  return (
    <span role="status" className="flex items-center gap-2">
      <Button onClick={save} disabled={state === "working"}>
        <Download aria-hidden /> {state === "working" ? "Exporting…" : "Export"}
      </Button>
      {state === "failed" && (
        <span className="flex items-center gap-1 text-bad-text text-sm">
          <CircleAlert aria-hidden className="size-4" /> Could not export. Try again.
        </span>
      )}
    </span>
  );
}

async function download(workspace: string, query: string): Promise<boolean> {
  try {
    const response = await fetch(`/api/v1/portfolio/export.csv${query}`, {
      headers: { "Launchworthy-Workspace": workspace },
    });
    if (!response.ok) return false;
    const address = URL.createObjectURL(await response.blob());
    const link = document.createElement("a");
    link.href = address;
    link.download = `${workspace}-portfolio.csv`;
    link.click();
    URL.revokeObjectURL(address);
    return true;
  } catch {
    return false;
  }
}
