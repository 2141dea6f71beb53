import type { Call } from "@/app/api/v1/testing/client";
import { openProject } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { granted } from "@/lib/db/testing/world";
import type { Permission } from "@/lib/domain/access/grants";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { deleteEvidence } from "@/lib/features/evidence/commands/delete-evidence";
import { aFilePiece } from "../world/evidence-file";
import type { Cell } from "./cells";
import type { RestProbe } from "./rest-probes";

const any = { "if-match": "*" };

/** What is handed in as proof, and what becomes of it. */
export const evidenceProbes: Record<string, RestProbe> = {
  "GET /projects/{id}/evidence": onProject("project.read", "GET", "/evidence"),
  "POST /projects/{id}/evidence": onProject("evidence.add", "POST", "/evidence", {
    body: { kind: "note", title: "A note", body: "We looked." },
  }),
  "POST /projects/{id}/evidence/batch": onProject("evidence.add", "POST", "/evidence/batch", {
    body: { pieces: [{ kind: "note", body: "We looked." }] },
  }),
  "GET /evidence/{id}": onPiece("project.read", "GET", ""),
  "PATCH /evidence/{id}": onPiece("evidence.edit", "PATCH", "", { headers: any, body: { title: "Edited" } }),
  "DELETE /evidence/{id}": onPiece("evidence.delete", "DELETE", "", { headers: any }),
  "POST /evidence/{id}/restore": {
    needs: "evidence.delete",
    call: async (cell) => {
      const { evidenceId, version } = await aNote(cell);
      granted(await deleteEvidence(await asAda(cell), { evidenceId, version }));
      return cell.client("POST", `/evidence/${evidenceId}/restore`);
    },
  },
  "POST /evidence/{id}/revisions": onPiece("evidence.add", "POST", "/revisions", {
    body: { kind: "note", body: "We looked again." },
  }),
  "GET /evidence/{id}/files/{fileId}": {
    needs: "project.read",
    call: async (cell) => {
      const { evidenceId, fileId } = await aFilePiece(await asAda(cell));
      return cell.client("GET", `/evidence/${evidenceId}/files/${fileId}`);
    },
  },
};

function onProject(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return { needs, call: ({ client, projectId }) => client(method, `/projects/${projectId}${path}`, call) };
}

function onPiece(needs: Permission, method: string, path: string, call?: Call): RestProbe {
  return {
    needs,
    call: async (cell) => cell.client(method, `/evidence/${(await aNote(cell)).evidenceId}${path}`, call),
  };
}

async function asAda({ ada, projectId }: Cell): Promise<ProjectScope> {
  return (await openProject(ada.scope, projectId)).scope;
}

async function aNote(cell: Cell): Promise<{ evidenceId: string; version: number }> {
  const note = { title: "A note", content: { kind: "note", body: "We looked." } } as const;
  return granted(await addEvidence(await asAda(cell), note));
}
