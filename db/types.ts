import { writeFile } from "node:fs/promises";
import { describeSchema } from "./schema-types";

const [, , ownerUrl] = process.argv;
if (!ownerUrl) throw new Error("Usage: npm run db:types -- <owner URL of a migrated database>");
await writeFile(new URL("../lib/db/schema.generated.ts", import.meta.url), await describeSchema(ownerUrl));
