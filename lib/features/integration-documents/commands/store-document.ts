import "server-only";
import { createHash } from "node:crypto";
import { type RawBuilder, sql } from "kysely";
import { z } from "zod";
import { requirePermission } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { type ProjectContext, projectCommand } from "@/lib/db/command";
import { parseInput } from "@/lib/db/input";
import { counterpart, readDocument } from "@/lib/domain/integrations/payload";
import { readSchema } from "@/lib/domain/integrations/payload-schema";
import { secretsIn } from "@/lib/domain/integrations/payload-secrets";
import { AppError } from "@/lib/errors";
import { compileSchema } from "@/lib/json-schema/check";
import { type Refusal, type Result, refuse } from "@/lib/result";
import { findDocument } from "../queries";
import {
  type DocumentVerdict,
  MOST_DOCUMENTS,
  type StoreDocumentRefusal,
  storeDocumentInput,
} from "../schema";

type Input = z.output<typeof storeDocumentInput>;
export type StoredDocument = { number: number };
const ATTEMPTS = 3;

/**
 * Keeps an example payload, or the schema it has to match, as its next revision, held against the other
 * document as it stands. The two are compared before the project is locked: a schema may take a second.
 * A payload that does not match is kept and says so.
 */
export async function storeDocument(
  scope: ProjectScope,
  raw: z.input<typeof storeDocumentInput>,
): Promise<Result<StoredDocument, StoreDocumentRefusal>> {
  requirePermission(scope, "integration.edit");
  const input = parseInput(storeDocumentInput, raw);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const judged = await judge(scope, input);
    if (!judged.ok) return judged;
    const kept = await keepDocument(scope, { ...input, verdict: judged.value });
    if (kept.ok) return kept;
    if (kept.reason.code !== "other-replaced") return refuse(kept.reason);
  }
  throw new AppError("conflict", "Somebody keeps replacing the other document. Try again.");
}

type Judged = Result<DocumentVerdict | null, StoreDocumentRefusal>;

async function judge(
  scope: ProjectScope,
  { integrationId, kind, text, holdsNoSecret }: Input,
): Promise<Judged> {
  const read = kind === "payload" ? readDocument(text) : readSchema(text);
  if (!read.ok) return unreadable(read.message);
  const places = kind === "payload" && !holdsNoSecret ? secretsIn(JSON.parse(text)) : [];
  if (places.length > 0) return refuse({ code: "looks-like-a-secret", places });
  const other = await findDocument(scope, integrationId, counterpart(kind));
  const [payload, schema] = kind === "payload" ? [text, other?.text] : [other?.text, text];
  return compare(payload ?? null, schema ?? null, other?.number ?? null);
}

function compare(payload: string | null, schema: string | null, against: number | null): Judged {
  if (schema === null) return { ok: true, value: null };
  const read = readSchema(schema);
  if (!read.ok) return unreadable(read.message);
  const compiled = compileSchema(read.schema);
  if (!compiled.ok) return unreadable(compiled.message);
  if (payload === null || against === null) return { ok: true, value: null };
  const verdict = compiled.check(JSON.parse(payload));
  switch (verdict.kind) {
    case "valid":
      return { ok: true, value: { against, valid: true, faults: [] } };
    case "invalid":
      return { ok: true, value: { against, valid: false, faults: verdict.faults } };
    case "unjudged":
      return unreadable(verdict.message);
    default:
      return verdict satisfies never;
  }
}

function unreadable(message: string): Refusal<StoreDocumentRefusal> {
  return refuse({ code: "unreadable-document", message });
}

const keepInput = storeDocumentInput.extend({ verdict: z.custom<DocumentVerdict | null>() });
type Keep = ProjectContext & { input: z.output<typeof keepInput> };

/** Keeps what was judged, unless the document it was held against is no longer the newest. */
const keepDocument = projectCommand<
  typeof keepInput,
  StoredDocument,
  StoreDocumentRefusal | { code: "other-replaced" }
>({
  permission: "integration.edit",
  input: keepInput,
  async run(context) {
    const { integrationId, kind, text, verdict } = context.input;
    const { deletedAt, same, other } = await standing(context);
    if (deletedAt) return refuse({ code: "in-trash" });
    const digest = createHash("sha256").update(text, "utf8").digest("hex");
    if (same?.digest === digest) return refuse({ code: "unchanged" });
    if (verdict !== null && verdict.against !== other?.number) return refuse({ code: "other-replaced" });
    if (verdict === null && other !== null) return refuse({ code: "other-replaced" });
    const number = (same?.number ?? 0) + 1;
    if (number > MOST_DOCUMENTS) return refuse({ code: "too-many-documents", most: MOST_DOCUMENTS });
    const valid = verdict?.valid ?? null;
    return {
      ok: true,
      value: { number },
      parts: [keptDocument(context, number, digest), movedVerdict(context, valid)],
      event: { type: "integration.documentStored", data: { integrationId, kind, number, digest, valid } },
    };
  },
});

type Newest = { number: number; digest: string };
type Standing = { deletedAt: Date | null; same: Newest | null; other: Newest | null };

async function standing({ tx, scope, project, input: { integrationId, kind } }: Keep): Promise<Standing> {
  const newest = (of: string) => sql`(select json_build_object('number', "number", 'digest', "digest")
    from integration_document d where d."workspaceId" = i."workspaceId" and d."integrationId" = i."id"
      and d."kind" = ${of} order by "number" desc limit 1)`;
  const { rows } = await sql<Standing>`
    select i."deletedAt", ${newest(kind)} "same", ${newest(counterpart(kind))} "other" from integration i
    where i."workspaceId" = ${scope.workspaceId}::uuid and i."projectId" = ${project.id}::uuid
      and i."id" = ${integrationId}::uuid`.execute(tx);
  const [row] = rows;
  if (!row) throw new AppError("not-found", "This project has no such integration.");
  return row;
}

function keptDocument(
  { scope, now, actorId, input }: Keep,
  number: number,
  digest: string,
): RawBuilder<unknown> {
  const { integrationId, kind, text, verdict } = input;
  return sql`kept_document as (
    insert into integration_document ("workspaceId", "integrationId", "kind", "number", "digest", "body", "by", "at",
      "checkedAgainst", "valid", "faults")
    values (${scope.workspaceId}::uuid, ${integrationId}::uuid, ${kind}, ${number}, ${digest}, ${text}, ${actorId}::uuid,
      ${now}::timestamptz, ${verdict?.against ?? null}::int, ${verdict?.valid ?? null}::boolean,
      ${JSON.stringify(verdict?.faults ?? [])}::jsonb))`;
}

/** The registry says whether the two newest documents match; the record itself has not changed. */
function movedVerdict({ scope, input }: Keep, valid: boolean | null): RawBuilder<unknown> {
  return sql`moved_verdict as (
    update integration set "payloadValid" = ${valid}::boolean
    where "workspaceId" = ${scope.workspaceId}::uuid and "id" = ${input.integrationId}::uuid)`;
}
