import { z } from "zod";
import { isColumnList, PORTFOLIO_COLUMN_IDS } from "@/lib/domain/portfolio/columns";

const name = z.string().trim().min(1, "Give the view a name.").max(60, "Keep the name under 60 characters.");
const query = z.string().max(2_000).refine(isQueryString, "Send the query string of the portfolio.");
const columns = z
  .array(z.string())
  .max(PORTFOLIO_COLUMN_IDS.length)
  .refine((list) => list.length === 0 || isColumnList(list.join(",")), "Name columns of the portfolio.");

/** A view of the portfolio. What of the query string the portfolio does not know is left out. */
export const saveViewInput = z.strictObject({
  name,
  query: query.default(""),
  /** Empty is the usual columns. */
  columns: columns.default([]),
  /** Everybody in the workspace sees a shared view. */
  shared: z.boolean().default(false),
});

export const changeViewInput = z.strictObject({
  viewId: z.uuid(),
  /** The version it was read at. */
  version: z.int().min(1),
  name: name.optional(),
  query: query.optional(),
  columns: columns.optional(),
  shared: z.boolean().optional(),
});

export const deleteViewInput = z.strictObject({ viewId: z.uuid(), version: z.int().min(1) });
export const defaultViewInput = z.strictObject({ viewId: z.uuid().nullable() });

/** A saved view, as far as somebody may see it. */
export type SavedView = {
  id: string;
  name: string;
  shared: boolean;
  ownerName: string;
  /** The caller may rename, change and delete it. */
  editable: boolean;
  /** The portfolio opens with it for the caller. */
  isDefault: boolean;
  query: string;
  columns: readonly string[];
  version: number;
  createdAt: string;
};

export type ViewRefusal =
  | { code: "no-such-view" | "view-name-taken" | "may-not-share" | "too-many-views" }
  | { code: "changed-meanwhile"; current: SavedView | null };

function isQueryString(text: string): boolean {
  return text === "" || text.startsWith("?") || /^[\w-]+=/.test(text);
}
