"use client";

import { FileUp, Link2, StickyNote } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import { Checkbox } from "@/components/ui/checkbox";
import { notify } from "@/components/ui/notify";
import { SegmentedControl } from "@/components/ui/segmented-control";
import { DateFields, type Days, instantsOf, NO_DAYS, today } from "./date-fields";
import { DropZone } from "./drop-zone";
import { addWords, type ProjectAddress } from "./evidence-request";
import { UploadList } from "./upload-list";
import { type UploadLimits, useUploads } from "./use-uploads";
import { WordForm } from "./word-form";

type IntakeKind = "file" | "link" | "note";

const SEGMENTS = [
  { value: "file", label: "Files", icon: <FileUp aria-hidden /> },
  { value: "link", label: "Link", icon: <Link2 aria-hidden /> },
  { value: "note", label: "Note", icon: <StickyNote aria-hidden /> },
] as const;

type EvidenceIntakeProps = {
  address: ProjectAddress;
  limits: UploadLimits;
  itemIds: readonly string[];
  /** Lets the person choose the items, where they are not given by the place. */
  itemChoice?: ReactNode;
  compact?: boolean;
  onAdded: () => void;
};

/** Where evidence comes in: files as they are dropped, links and notes as they are typed. */
export function EvidenceIntake({
  address,
  limits,
  itemIds,
  itemChoice,
  compact = false,
  onAdded,
}: EvidenceIntakeProps) {
  const [kind, setKind] = useState<IntakeKind>("file");
  const [days, setDays] = useState<Days>(NO_DAYS);
  // Only the browser knows which day it is where the person sits.
  useEffect(() => setDays({ ...NO_DAYS, collectedOn: today() }), []);
  const added = (what: string) => {
    notify({ title: `${what} added` });
    onAdded();
  };

  return (
    <div className="flex flex-col gap-3">
      <SegmentedControl legend="Kind of evidence" segments={SEGMENTS} value={kind} onValueChange={setKind} />
      {itemChoice}
      {/* Kept mounted: changing to a link must not lose the uploads on their way. */}
      <div hidden={kind !== "file"}>
        <FileIntake {...{ address, limits, itemIds, days, setDays, compact, onAdded }} />
      </div>
      {kind !== "file" && (
        <WordForm
          key={kind}
          kind={kind}
          submitLabel={kind === "link" ? "Add link" : "Add note"}
          send={(content) =>
            addWords(address, { ...content, itemIds, ...(kind === "link" && instantsOf(days)) })
          }
          onDone={() => added(kind === "link" ? "Link" : "Note")}
        >
          {(problem) => kind === "link" && <DateFields days={days} onDays={setDays} problem={problem} />}
        </WordForm>
      )}
    </div>
  );
}

type FileIntakeProps = Omit<EvidenceIntakeProps, "itemChoice"> & {
  days: Days;
  setDays: (days: Days) => void;
};

function FileIntake({ address, limits, itemIds, days, setDays, compact, onAdded }: FileIntakeProps) {
  const [together, setTogether] = useState(false);
  const uploads = useUploads(address, limits, onAdded);
  return (
    <div className="flex flex-col gap-3">
      <DateFields days={days} onDays={setDays} />
      <DropZone
        compact={compact}
        hint={`Up to ${limits.fileBytes / 1024 / 1024} MiB each. Any kind; served back as a download.`}
        onFiles={(files) => uploads.add(files, { itemIds, ...instantsOf(days) }, together)}
      />
      {!compact && (
        <Checkbox
          checked={together}
          onChange={(event) => setTogether(event.target.checked)}
          label="Keep files dropped together as one piece"
        />
      )}
      <UploadList uploads={uploads} />
    </div>
  );
}
