import { Download, FileX } from "lucide-react";
import { CopyButton } from "@/components/ui/copy-button";
import type { EvidenceFile } from "@/lib/features/evidence/schema";
import { fileHref } from "./evidence-request";
import { fileSize } from "./file-size";

type FileLinksProps = { workspaceSlug: string; evidenceId: string; files: readonly EvidenceFile[] };

/** The files of a revision: each a download, with its size and the digest to compare it with. */
export function FileLinks({ workspaceSlug, evidenceId, files }: FileLinksProps) {
  return (
    <ul className="flex min-w-0 flex-col">
      {files.map((file) => (
        <li key={file.id} className="flex min-h-7 min-w-0 flex-wrap items-center gap-x-3">
          {file.purged ? (
            <span className="flex min-w-0 items-center gap-1.5 text-ink-3">
              <FileX aria-hidden className="size-4 shrink-0" />
              <span className="truncate">{file.name}</span> (content gone)
            </span>
          ) : (
            <a
              href={fileHref({ workspaceSlug }, evidenceId, file.id)}
              className="flex min-w-0 items-center gap-1.5 prose-link"
            >
              <Download aria-hidden className="size-4 shrink-0" />
              <span className="truncate">{file.name}</span>
            </a>
          )}
          <span className="flex items-center gap-1 whitespace-nowrap font-mono text-ink-3 text-xs">
            {fileSize(file.size)}
            <span aria-hidden>·</span>
            <abbr title={`SHA-256 ${file.sha256}`} className="no-underline">
              {file.sha256.slice(0, 8)}
            </abbr>
            <CopyButton text={file.sha256} label={`Copy SHA-256 of ${file.name}`} iconOnly variant="quiet" />
          </span>
        </li>
      ))}
    </ul>
  );
}
