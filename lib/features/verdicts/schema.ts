import { z } from "zod";

export const COMMENT_LIMIT = 10_000;

/** SHA-256 in hex. */
const digest = z.string().regex(/^[0-9a-f]{64}$/, "Send the item's digest: 64 hexadecimal digits.");

export const giveVerdictInput = z
  .strictObject({
    itemId: z.string().min(1).max(100),
    verdict: z.enum(["approved", "changes-requested"]),
    /** The item's digest as the reviewer saw it. */
    digest,
    /** Markdown; needed to request changes. */
    comment: z
      .string()
      .trim()
      .max(COMMENT_LIMIT, `Keep the comment under ${COMMENT_LIMIT} characters.`)
      .refine(isStorable, "This text holds characters that cannot be stored.")
      .default(""),
  })
  .refine(({ verdict, comment }) => verdict === "approved" || comment !== "", {
    path: ["comment"],
    message: "Say what should change.",
  });

export type Verdict = {
  itemId: string;
  verdict: "approved" | "changes-requested";
  /** The thread the comment went to; null when nothing was said. */
  threadId: string | null;
  selfApproved: boolean;
};

export type GiveVerdictRefusal =
  | { code: "unknown-item" }
  /** The item is not what the reviewer saw; its digest now. */
  | { code: "changed-meanwhile"; current: { itemId: string; digest: string } }
  /** Nobody has said anything about the item yet: there is nothing to approve. */
  | { code: "nothing-to-approve" }
  | { code: "author-cannot-approve"; itemIds: readonly string[] };

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
