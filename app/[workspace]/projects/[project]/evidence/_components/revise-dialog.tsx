"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { DateFields, type Days, instantsOf, NO_DAYS, today } from "@/components/evidence/date-fields";
import { DropZone } from "@/components/evidence/drop-zone";
import { type ProjectAddress, reviseWords } from "@/components/evidence/evidence-request";
import { UploadList } from "@/components/evidence/upload-list";
import { type UploadLimits, useUploads } from "@/components/evidence/use-uploads";
import { WordForm } from "@/components/evidence/word-form";
import { Dialog, DialogContent } from "@/components/ui/dialog";
import { notify } from "@/components/ui/notify";
import type { EvidenceSummary } from "@/lib/features/evidence/schema";

type ReviseDialogProps = {
  address: ProjectAddress;
  piece: EvidenceSummary;
  limits: UploadLimits;
  onClose: () => void;
};

/** A newer state of the same evidence. The older revisions stay, and sign-offs that sealed them say so. */
export function ReviseDialog({ address, piece, limits, onClose }: ReviseDialogProps) {
  const router = useRouter();
  const [days, setDays] = useState<Days>(NO_DAYS);
  useEffect(() => setDays({ ...NO_DAYS, collectedOn: today() }), []);
  const done = () => {
    notify({ title: `Revision ${piece.revision + 1} of “${piece.title}” added` });
    router.refresh();
    onClose();
  };
  const { kind } = piece;

  return (
    <Dialog open onOpenChange={(open) => !open && onClose()}>
      <DialogContent
        title={`New revision of “${piece.title}”`}
        description="Earlier revisions stay as they are and can still be downloaded."
      >
        {kind === "link" || kind === "note" ? (
          <WordForm
            kind={kind}
            initial={piece.url ?? piece.body ?? ""}
            submitLabel="Add revision"
            send={(content) =>
              reviseWords(address, piece.id, { ...content, ...(kind === "link" && instantsOf(days)) })
            }
            onDone={done}
          >
            {(problem) => kind === "link" && <DateFields days={days} onDays={setDays} problem={problem} />}
          </WordForm>
        ) : (
          <FileRevision {...{ address, piece, limits, days, setDays, done }} />
        )}
      </DialogContent>
    </Dialog>
  );
}

type FileRevisionProps = Omit<ReviseDialogProps, "onClose"> & {
  days: Days;
  setDays: (days: Days) => void;
  done: () => void;
};

/** All files chosen at once are one revision. */
function FileRevision({ address, piece, limits, days, setDays, done }: FileRevisionProps) {
  const uploads = useUploads({ ...address, evidenceId: piece.id }, limits, done);
  return (
    <div className="flex flex-col gap-3">
      <DateFields days={days} onDays={setDays} />
      <DropZone
        hint={`All files dropped at once are this revision. Up to ${limits.fileBytes / 1024 / 1024} MiB each.`}
        onFiles={(files) => uploads.add(files, instantsOf(days), true)}
      />
      <UploadList uploads={uploads} />
    </div>
  );
}
