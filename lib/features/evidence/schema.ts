import { z } from "zod";
import type { DateRefusal } from "@/lib/domain/evidence/dates";
import { TITLE_LIMIT } from "@/lib/domain/evidence/default-title";
import type { ItemEffect, TrustEffect } from "@/lib/domain/evidence/effect";
import type { EvidenceKind } from "@/lib/domain/readiness/facts";

export const NOTE_LIMIT = 20_000;
export const URL_LIMIT = 2_000;
export const FILES_PER_REVISION = 20;
const ITEMS_PER_PIECE = 100;

/** Text PostgreSQL can keep and a digest can seal: no NUL, no half surrogate pair. */
const text = z
  .string()
  .refine(
    (value) => value.isWellFormed() && !value.includes("\0"),
    "This text holds characters that cannot be stored.",
  );

const title = text
  .transform((value) =>
    value
      .normalize("NFC")
      .replace(/\p{Cc}+/gu, " ")
      .trim(),
  )
  .pipe(
    z.string().min(1, "Give it a title.").max(TITLE_LIMIT, `Keep the title under ${TITLE_LIMIT} characters.`),
  );

const itemIds = z
  .array(z.string().min(1).max(100))
  .max(ITEMS_PER_PIECE, `One piece serves at most ${ITEMS_PER_PIECE} items.`)
  .transform((ids) => [...new Set(ids)].sort());

/** An instant with its offset, "2026-11-21T09:00:00Z"; kept in UTC with milliseconds. */
const instant = z.iso
  .datetime({ offset: true, message: "Give a date and time with its offset, such as 2026-11-21T09:00:00Z." })
  .refine((value) => /^(19[7-9]\d|2[01]\d\d)-/.test(value), "Use a year between 1970 and 2199.")
  .transform((value) => new Date(value).toISOString());

export const linkUrl = text
  .pipe(z.string().trim().max(URL_LIMIT, `Keep the link under ${URL_LIMIT} characters.`))
  .refine(isWebAddress, "Give a full web address that starts with https:// or http://.")
  .refine((value) => !carriesPassword(value), "Leave the user name and password out of the link.");

export const noteBody = text
  .refine((value) => value.trim() !== "", "Write something first.")
  .refine((value) => value.length <= NOTE_LIMIT, `Keep the note under ${NOTE_LIMIT} characters.`);

/** A file whose bytes are already in storage, as lib/storage hands it over. */
const storedFile = z.strictObject({
  id: z.uuid(),
  name: z.string().min(1),
  size: z.int().min(1),
  contentType: z.string().min(1),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  storageKey: z.string().min(1),
});
export type StoredFile = z.output<typeof storedFile>;

const files = z.array(storedFile).min(1, "Add at least one file.").max(FILES_PER_REVISION);

/** `report` is a machine's own result and comes through the reports door, never from a person's form. */
const content = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("file"), files }),
  z.strictObject({ kind: z.literal("report"), files }),
  z.strictObject({ kind: z.literal("link"), url: linkUrl }),
  z.strictObject({ kind: z.literal("note"), body: noteBody }),
]);
export type EvidenceContent = z.output<typeof content>;

const dates = { collectedAt: instant.nullable().default(null), validUntil: instant.nullable().default(null) };

export const addEvidenceInput = z.strictObject({ title, itemIds: itemIds.default([]), ...dates, content });
export type AddEvidenceInput = z.input<typeof addEvidenceInput>;

export const BATCH_LIMIT = 100;

/** Files come as multipart forms, one piece each; a batch is of links and notes. */
const worded = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("link"), url: linkUrl }),
  z.strictObject({ kind: z.literal("note"), body: noteBody }),
]);
export const addEvidenceBatchInput = z.strictObject({
  pieces: z
    .array(z.strictObject({ title, itemIds: itemIds.default([]), ...dates, content: worded }))
    .min(1, "Add at least one piece.")
    .max(BATCH_LIMIT, `One batch takes at most ${BATCH_LIMIT} pieces.`),
});

export const reviseEvidenceInput = z.strictObject({ evidenceId: z.uuid(), ...dates, content });

const version = z.int().min(1);

export const editEvidenceInput = z.strictObject({
  evidenceId: z.uuid(),
  /** The version the person was looking at. */
  version,
  /** Left out, it stays as it is. */
  title: title.optional(),
  /** The whole set of items the piece serves. Left out, it stays as it is. */
  itemIds: itemIds.optional(),
});

export const deleteEvidenceInput = z.strictObject({ evidenceId: z.uuid(), version });
export const restoreEvidenceInput = z.strictObject({ evidenceId: z.uuid() });
export const purgeEvidenceInput = z.strictObject({ evidenceId: z.uuid() });

export type EvidenceVersion = { evidenceId: string; version: number; revision: number };
export type AddedEvidence = EvidenceVersion & { piece: EvidenceDetail };

/** Somebody else changed it first: what stands now. Nothing was overwritten. */
export type ChangedMeanwhile = {
  code: "changed-meanwhile";
  current: { version: number; title: string; itemIds: readonly string[] };
};
export type InTrash = { code: "in-trash" };
export type UnknownItems = { code: "unknown-items"; itemIds: readonly string[] };
export type ProjectFull = { code: "project-full"; limitBytes: number; usedBytes: number };

export type AddEvidenceRefusal = UnknownItems | DateRefusal | ProjectFull;
/** `index` counts the pieces of the batch from 0. Nothing of it was added. */
export type AddEvidenceBatchRefusal = (UnknownItems | DateRefusal) & { index: number };
export type ReviseEvidenceRefusal =
  | InTrash
  | DateRefusal
  | ProjectFull
  | { code: "wrong-kind"; expected: EvidenceKind };
export type EditEvidenceRefusal = UnknownItems | InTrash | ChangedMeanwhile;
export type DeleteEvidenceRefusal = InTrash | ChangedMeanwhile;
export type RestoreEvidenceRefusal = { code: "not-in-trash" } | { code: "purged" };
export type PurgeEvidenceRefusal = { code: "not-due" };

export type EvidenceFile = {
  id: string;
  name: string;
  size: number;
  contentType: string;
  sha256: string;
  purged: boolean;
};

export type Person = { id: string; name: string };

/** A piece of evidence as a list shows it: its current revision and what that does now. */
export type EvidenceSummary = {
  id: string;
  projectId: string;
  kind: EvidenceKind;
  title: string;
  version: number;
  revision: number;
  createdAt: string;
  digest: string;
  files: readonly EvidenceFile[];
  url: string | null;
  /** Markdown of a note. */
  body: string | null;
  collectedAt: string | null;
  uploadedAt: string;
  validUntil: string | null;
  uploadedBy: Person;
  /** One line per item it serves: freshness belongs to the pair. */
  items: readonly ItemEffect[];
  effect: TrustEffect;
  /** When it went to the trash, who put it there, and when its content goes for good. */
  trash: { deletedAt: string; deletedBy: Person | null; purgeDueAt: string; purgedAt: string | null } | null;
};

export type EvidenceRevision = {
  number: number;
  digest: string;
  files: readonly EvidenceFile[];
  url: string | null;
  body: string | null;
  collectedAt: string | null;
  uploadedAt: string;
  validUntil: string | null;
  uploadedBy: Person;
};

export type EvidenceDetail = EvidenceSummary & { revisions: readonly EvidenceRevision[] };

function isWebAddress(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname } = new URL(value);
  return (protocol === "https:" || protocol === "http:") && hostname !== "";
}

function carriesPassword(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username !== "" || password !== "";
}
