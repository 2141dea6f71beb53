import "server-only";
import type { ProjectScope } from "@/lib/auth/scope";
import { within } from "@/lib/db/within";
import { type TransferFormat, transferEntry } from "@/lib/domain/integrations/transfer";
import { writeCsv } from "@/lib/domain/integrations/transfer-csv";
import { writeYaml } from "@/lib/domain/integrations/transfer-yaml";
import { importGround } from "./plan-import";

/** The registry as a file that reads back unchanged: by name, the trash left out. */
export async function exportRegistry(scope: ProjectScope, format: TransferFormat): Promise<string> {
  const { listed, people } = await within(scope, (tx) => importGround(tx, scope));
  const emails = new Map(people.map(({ id, email }) => [id, email]));
  const entries = listed
    .toSorted((a, b) => a.record.name.localeCompare(b.record.name, "en"))
    .map(({ id, record }) => transferEntry(id, record, emails));
  return format === "csv" ? writeCsv(entries) : writeYaml(entries);
}
