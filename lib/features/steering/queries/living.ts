import "server-only";
import { sql } from "kysely";

/** Projects `p` that work goes on in. Whoever steers sees every one of them. */
export const living = sql`p."deletedAt" is null and p."archivedAt" is null`;
