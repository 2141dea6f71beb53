import { Readable } from "node:stream";
import type { ProjectScope } from "@/lib/auth/scope";
import { aFounderOf, aProject, granted, type Person } from "@/lib/db/testing/world";
import { within } from "@/lib/db/within";
import { keepingFiles } from "@/lib/storage/kept-files";
import { stage } from "@/lib/storage/staging";
import { addEvidence } from "../commands/add-evidence";
import type { EvidenceVersion, StoredFile } from "../schema";

/** A founder with a project that has no evidence yet. */
export async function aProjectOfAda(workspaceName: string): Promise<{ ada: Person; project: ProjectScope }> {
  const ada = await aFounderOf(workspaceName);
  return { ada, project: await aProject(ada, { name: "Commute report" }) };
}

/** Files in storage, by name and content, as an upload leaves them. */
export async function stored(workspaceId: string, files: Record<string, string>): Promise<StoredFile[]> {
  const staged = await Promise.all(
    Object.entries(files).map(async ([name, content]) => {
      const outcome = await stage(Readable.from([Buffer.from(content)]), name, 1_000_000);
      if (!outcome.ok) throw new Error(outcome.reason);
      return outcome.file;
    }),
  );
  return granted(await keepingFiles(workspaceId, staged, async (kept) => ({ ok: true, value: kept })));
}

/** A piece with one file on one item. */
export async function aScan(
  project: ProjectScope,
  itemIds = ["secrets-not-in-git"],
): Promise<EvidenceVersion> {
  const files = await stored(project.workspaceId, { "gitleaks.txt": "no leaks found" });
  return granted(await addEvidence(project, { title: "Scan", itemIds, content: { kind: "file", files } }));
}

/** The types of everything that happened in a workspace, oldest first. */
export async function eventsOf(project: ProjectScope): Promise<string[]> {
  const rows = await within(project, (tx) => tx.selectFrom("event").select("type").orderBy("seq").execute());
  return rows.map((row) => row.type);
}
