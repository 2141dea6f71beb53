import { z } from "zod";
import { RESERVED_SLUGS } from "@/lib/domain/projects/slugs";

export const workspaceName = z
  .string()
  .trim()
  .min(1, "Give the workspace a name.")
  .max(80, "Keep the name under 80 characters.");
export const timeZone = z.string().max(64).refine(isTimeZone, "Choose a time zone such as Europe/Berlin.");
export const workspaceSlug = z
  .string()
  .trim()
  .toLowerCase()
  .regex(/^[a-z0-9](?:[a-z0-9-]{0,46}[a-z0-9])?$/, "Use letters, digits and hyphens, at most 48.")
  .refine(
    (slug) => !RESERVED_SLUGS.has(slug),
    "This word is part of the product's own addresses. Choose another.",
  );

export const createWorkspaceInput = z.strictObject({
  name: workspaceName,
  timeZone: timeZone.default("UTC"),
});
export const renameWorkspaceInput = z.strictObject({ name: workspaceName, slug: workspaceSlug });
export const configureWorkspaceInput = z.strictObject({
  timeZone: timeZone.optional(),
  /** Whether one person may sign off, waive and decide on their own work, labelled as such. */
  selfApproval: z.boolean().optional(),
});
/** Typed again by hand, so that nobody deletes the wrong one. */
export const deleteWorkspaceInput = z.strictObject({ confirmation: z.string() });
export const restoreWorkspaceInput = z.strictObject({ workspaceId: z.uuid() });
export const nothing = z.strictObject({});

function isTimeZone(text: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: text });
    return true;
  } catch {
    return false;
  }
}
