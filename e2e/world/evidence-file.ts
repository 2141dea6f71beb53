import type { ProjectScope } from "@/lib/auth/scope";
import { getEvidence } from "@/lib/features/evidence/queries";
import { aScan } from "@/lib/features/evidence/testing/cast";

/** A piece of evidence with one file in it, and the ids that a download names. */
export async function aFilePiece(project: ProjectScope): Promise<{ evidenceId: string; fileId: string }> {
  const { evidenceId } = await aScan(project);
  const [file] = (await getEvidence(project, evidenceId)).files;
  if (!file) throw new Error("The scan has no file.");
  return { evidenceId, fileId: file.id };
}
