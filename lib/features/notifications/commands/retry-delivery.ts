import "server-only";
import { command } from "@/lib/db/command";
import { mailIsConfigured } from "@/lib/mail/transport";
import { refuse } from "@/lib/result";
import { type RetryRefusal, retryDeliveryInput } from "../schema";

/** Sends a letter again that failed. */
export const retryDelivery = command<typeof retryDeliveryInput, { deliveryId: string }, RetryRefusal>({
  permission: "delivery.retry",
  input: retryDeliveryInput,
  async run({ tx, scope, now, input }) {
    if (!mailIsConfigured()) return refuse({ code: "no-mail-server" });
    const { deliveryId } = input;
    const row = await tx
      .selectFrom("delivery")
      .select(["accountId", "status"])
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", deliveryId)
      .forUpdate()
      .executeTakeFirst();
    if (!row) return refuse({ code: "no-such-delivery" });
    if (row.status !== "failed") return refuse({ code: "delivery-not-failed" });
    await tx
      .updateTable("delivery")
      .set({ status: "queued", reason: null, updatedAt: now })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", deliveryId)
      .execute();
    return {
      ok: true,
      value: { deliveryId },
      event: { type: "delivery.retried", data: { deliveryId, accountId: row.accountId } },
      jobs: [{ name: "send-letter", payload: { deliveryId } }],
    };
  },
});
