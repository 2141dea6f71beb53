import { writeFile } from "node:fs/promises";
import { describeSchema } from "@/db/schema-types";

// Writes lib/db/schema.generated.ts from a migrated database, after a new migration.
const ownerUrl = process.argv[2];
if (ownerUrl) await writeFile("lib/db/schema.generated.ts", await describeSchema(ownerUrl));
else {
  process.stderr.write('Usage: npm run db:types -- "$(npm run -s db:url)"\n');
  process.exitCode = 2;
}
