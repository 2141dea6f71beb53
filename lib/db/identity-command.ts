import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import type { z } from "zod";
import type { Result } from "@/lib/result";
import { appendAccountEvent, appendEvent, type RecordedEvent } from "./audit-chain";
import type { Tx } from "./connection";
import { enqueueIdentityJobs, type IdentityJob } from "./identity-jobs";
import { parseInput } from "./input";
import { transaction } from "./transaction";

/** Who calls: a signed-in person, or somebody who has yet to show who they are. */
export type SignedIn = { accountId: string; sessionId: string };
export type Caller = SignedIn | null;

type AccountEvent = { accountId: string } & RecordedEvent;

type Outcome<Value, Reason> =
  | {
      ok: true;
      value: Value;
      event: AccountEvent;
      /** For a command that enters a workspace: what happened there, in that workspace's chain. */
      workspaceEvent?: { actorId: string } & RecordedEvent;
      jobs?: readonly IdentityJob[];
    }
  /** A refusal that leaves a trace (a wrong password) names its event; there may be no account to name. */
  | { ok: false; reason: Reason; event?: AccountEvent };

type Definition<Schema extends z.ZodType, Value, Reason, Who extends Caller> = {
  input: Schema;
  /**
   * The workspace to enter without standing in it yet: one about to be founded, or the one an
   * invitation's secret leads to. Left out by everything else, which then sees no tenant row.
   */
  enter?: (input: z.output<Schema>) => Promise<string | null>;
  run: (context: {
    tx: Tx;
    caller: Who;
    now: string;
    workspaceId: string | null;
    input: z.output<Schema>;
  }) => Promise<Outcome<Value, Reason>>;
};

/**
 * The twin of `command` for what has no workspace: sign-up, sign-in, sessions, the account. Events go
 * to the account's own chain, in the same transaction.
 */
export function identityCommand<Schema extends z.ZodType, Value, Reason = never, Who extends Caller = Caller>(
  definition: Definition<Schema, Value, Reason, Who>,
): (caller: Who, input: z.input<Schema>) => Promise<Result<Value, Reason>> {
  return async (caller, raw) => {
    const input = parseInput(definition.input, raw);
    const workspaceId = (await definition.enter?.(input)) ?? null;
    return transaction("write", { workspaceId }, async (tx) => {
      const now = await instantOf(tx);
      const outcome = await definition.run({ tx, caller, now, workspaceId, input });
      if (outcome.ok && outcome.jobs?.length) await enqueueIdentityJobs(tx, outcome.jobs);
      if (outcome.event) {
        const { accountId, ...event } = outcome.event;
        await appendAccountEvent(tx, accountId, { at: now, event });
      }
      if (!outcome.ok) return { ok: false as const, reason: outcome.reason };
      if (outcome.workspaceEvent && workspaceId !== null) {
        const { actorId, ...event } = outcome.workspaceEvent;
        await appendEvent(tx, workspaceId, { id: uuidv7(), at: now, actorId, projectId: null, event });
      }
      return { ok: true as const, value: outcome.value };
    });
  };
}

async function instantOf(tx: Tx): Promise<string> {
  const { rows } = await sql<{ now: Date }>`select app_now() "now"`.execute(tx);
  const row = rows[0];
  if (!row) throw new Error("The database did not tell the time.");
  return row.now.toISOString();
}
