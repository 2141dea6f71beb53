import { z } from "zod";
import { DOCUMENT_KINDS, type DocumentFault, type DocumentKind } from "@/lib/domain/integrations/payload";
import type { SecretSuspicion } from "@/lib/domain/integrations/payload-secrets";

/** As many revisions of one kind as an integration keeps. */
export const MOST_DOCUMENTS = 200;

export const documentKind = z.enum(DOCUMENT_KINDS);

export const documentText = z
  .string()
  .refine((text) => text.trim() !== "", "Paste the document, or drop a file.")
  .refine((text) => text.isWellFormed() && !text.includes("\0"), "This text cannot be stored.");

export const storeDocumentInput = z.strictObject({
  integrationId: z.uuid(),
  kind: documentKind,
  text: documentText,
  /** Somebody looked at what looks like a key and says that it is none. */
  holdsNoSecret: z.boolean().default(false),
});

export type StoreDocumentRefusal =
  | { code: "in-trash" | "unchanged" }
  | { code: "unreadable-document"; message: string }
  | { code: "looks-like-a-secret"; places: readonly SecretSuspicion[] }
  | { code: "too-many-documents"; most: number };

/** What came of holding a document against the other one, as it stood then. */
export type DocumentVerdict = {
  /** The number of the other document. */
  against: number;
  valid: boolean;
  faults: readonly DocumentFault[];
};

/** A revision of an example payload or of its schema; instants are ISO 8601. */
export type IntegrationDocument = {
  kind: DocumentKind;
  number: number;
  /** SHA-256 of the text, in hex. */
  digest: string;
  by: { id: string; name: string };
  at: string;
  verdict: DocumentVerdict | null;
};
export type DocumentWithText = IntegrationDocument & { text: string };

/** What a page shows of one kind: the newest with its text, and the latest revisions without. */
export type DocumentHistory = {
  newest: DocumentWithText | null;
  revisions: readonly IntegrationDocument[];
};
