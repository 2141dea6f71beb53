import "server-only";
import type { Scope } from "@/lib/auth/scope";
import type { Tx } from "@/lib/db/connection";
import { builtInTemplate, type RolloutTemplate } from "@/lib/domain/rollout/template";

/** A template by its id, the product's own or a copy the workspace keeps. */
export async function findTemplate(tx: Tx, scope: Scope, id: string): Promise<RolloutTemplate | null> {
  const builtIn = builtInTemplate(id);
  if (builtIn) return builtIn;
  const row = await tx
    .selectFrom("rollout_template")
    .select(["id", "template"])
    .where("workspaceId", "=", scope.workspaceId)
    .where("id", "=", id)
    .executeTakeFirst();
  return row ? { ...row.template, id: row.id } : null;
}
