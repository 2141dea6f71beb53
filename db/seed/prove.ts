import { Readable } from "node:stream";
import type { ProjectScope } from "@/lib/auth/scope";
import type { Instant } from "@/lib/domain/readiness/facts";
import { addEvidence } from "@/lib/features/evidence/commands/add-evidence";
import { deleteEvidence } from "@/lib/features/evidence/commands/delete-evidence";
import { reviseEvidence } from "@/lib/features/evidence/commands/revise-evidence";
import type { EvidenceContent } from "@/lib/features/evidence/schema";
import type { Result } from "@/lib/result";
import { keepingFiles } from "@/lib/storage/kept-files";
import { uploadLimits } from "@/lib/storage/limits";
import { type StagedFile, stage as stageFile } from "@/lib/storage/staging";
import type { SeedFile } from "./artefacts/file";
import { granted } from "./granted";
import type { PlayedProject } from "./perform";
import type { Action, Proof, ProofContent } from "./story";
import { dayOf, daysAfter, minutesAfter } from "./when";

/** An hour lies between finishing a piece of evidence and handing it in. */
const MINUTES_TO_HAND_IN = 60;

/** Hands in a piece of evidence. */
export async function prove(
  { evidence }: PlayedProject,
  scope: ProjectScope,
  proof: Proof,
  at: Instant,
): Promise<void> {
  const { key, title, serves, content } = proof;
  const dates = datesOf(proof, at);
  const added = await withContent(scope, content, dates.collectedAt, (held) =>
    addEvidence(scope, { title, itemIds: [...serves], content: held, ...dates }),
  );
  if (key !== undefined) evidence.set(key, granted(added));
  granted(added);
}

/** Puts a new revision on top of an earlier piece. */
export async function renew(
  { evidence }: PlayedProject,
  scope: ProjectScope,
  { key, content, validForDays }: Extract<Action, { do: "renew" }>,
  at: Instant,
): Promise<void> {
  const { evidenceId } = pieceOf(evidence, key);
  const dates = datesOf({ validForDays }, at);
  const revised = await withContent(scope, content, dates.collectedAt, (held) =>
    reviseEvidence(scope, { evidenceId, content: held, ...dates }),
  );
  evidence.set(key, granted(revised));
}

export async function throwAway(
  { evidence }: PlayedProject,
  scope: ProjectScope,
  key: string,
): Promise<void> {
  const { evidenceId, version } = pieceOf(evidence, key);
  granted(await deleteEvidence(scope, { evidenceId, version }));
}

function pieceOf(evidence: PlayedProject["evidence"], key: string) {
  const piece = evidence.get(key);
  if (!piece) throw new Error(`No earlier step handed in "${key}".`);
  return piece;
}

type Dates = { collectedAt: Instant; validUntil: Instant | null };

/** Nothing is collected after it is handed in, even on a machine whose clock is set to the past. */
function datesOf({ collectedDaysBefore = 0, collectedAt, validForDays }: Partial<Proof>, at: Instant): Dates {
  const handedIn = minutesAfter(at, -MINUTES_TO_HAND_IN);
  const wanted = collectedAt ?? daysAfter(handedIn, -collectedDaysBefore);
  const collected = [wanted, handedIn].sort()[0] ?? handedIn;
  return {
    collectedAt: collected,
    validUntil: validForDays === undefined ? null : daysAfter(collected, validForDays),
  };
}

async function withContent<Value, Reason>(
  scope: ProjectScope,
  content: ProofContent,
  collectedAt: Instant,
  record: (content: EvidenceContent) => Promise<Result<Value, Reason>>,
): Promise<Result<Value, Reason>> {
  if (content.kind === "link" || content.kind === "note") return record(content);
  const staged = await Promise.all(content.files.map((file) => stageOne(file, dayOf(collectedAt))));
  return keepingFiles(scope.workspaceId, staged, (files) => record({ kind: content.kind, files }));
}

async function stageOne({ name, bytes }: SeedFile, day: string): Promise<StagedFile> {
  const staged = await stageFile(Readable.from([bytes(day)]), name, uploadLimits().fileBytes);
  if (!staged.ok) throw new Error(`${name} is too large for a demo.`);
  return staged.file;
}
