import "server-only";
import { sql } from "kysely";
import { v7 as uuidv7 } from "uuid";
import { command } from "@/lib/db/command";
import { refuse } from "@/lib/result";
import { type CampaignRefusal, closeCampaignInput, createCampaignInput, editCampaignInput } from "../schema";
import { judgeFields, lockCampaign } from "./campaign-row";

/** Begins a campaign: a stage to reach by a day. Its projects are chosen afterwards. */
export const createCampaign = command<typeof createCampaignInput, { campaignId: string }, CampaignRefusal>({
  permission: "campaign.manage",
  input: createCampaignInput,
  async run(context) {
    const { tx, scope, input, now, actorId } = context;
    const refusal = await judgeFields(context, { campaignId: null, ...input });
    if (refusal) return refuse(refusal);
    const campaignId = uuidv7();
    await sql`
      insert into campaign ("workspaceId", "id", "name", "targetStage", "dueOn", "note", "createdBy", "createdAt")
      values (${scope.workspaceId}::uuid, ${campaignId}::uuid, ${input.name}, ${input.targetStage}, ${input.dueOn}::date,
        ${input.note}, ${actorId}::uuid, ${now}::timestamptz)`.execute(tx);
    const { targetStage, dueOn } = input;
    return {
      ok: true,
      value: { campaignId },
      event: { type: "campaign.created", data: { campaignId, targetStage, dueOn } },
    };
  },
});

/** Changes what a campaign aims at, or its words. */
export const editCampaign = command<typeof editCampaignInput, { version: number }, CampaignRefusal>({
  permission: "campaign.manage",
  input: editCampaignInput,
  async run(context) {
    const { tx, scope, input } = context;
    const { campaignId, version, ...fields } = input;
    const refusal = (await lockCampaign(context, input)) ?? (await judgeFields(context, input));
    if (refusal) return refuse(refusal);
    await tx
      .updateTable("campaign")
      .set({ ...fields, version: version + 1 })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", campaignId)
      .execute();
    return {
      ok: true,
      value: { version: version + 1 },
      event: { type: "campaign.edited", data: { campaignId, fields: Object.keys(fields).sort() } },
    };
  },
});

/** Ends a campaign; it stays to be read, and nothing in it changes any more. */
export const closeCampaign = command<typeof closeCampaignInput, null, CampaignRefusal>({
  permission: "campaign.manage",
  input: closeCampaignInput,
  async run(context) {
    const { tx, scope, input, now } = context;
    const refusal = await lockCampaign(context, input);
    if (refusal) return refuse(refusal);
    await tx
      .updateTable("campaign")
      .set({ closedAt: now, version: input.version + 1 })
      .where("workspaceId", "=", scope.workspaceId)
      .where("id", "=", input.campaignId)
      .execute();
    const { campaignId } = input;
    return { ok: true, value: null, event: { type: "campaign.closed", data: { campaignId } } };
  },
});
