import "server-only";
import type { JobHelpers, TaskList } from "graphile-worker";
import { z } from "zod";
import { forgetExpired } from "@/lib/db/expired-records";
import { forgetOldKeys } from "@/lib/db/idempotency-keys";
import { listSpentWorkspaces, purgeWorkspace } from "@/lib/db/purge-workspace";
import {
  purgeFiles,
  purgeTrash,
  purgeWorkspaceFiles,
  removeOrphans,
} from "@/lib/features/evidence/commands/purge-trash";
import { purgeIntegrations } from "@/lib/features/integrations/commands/purge-integrations";
import { purgeProjects } from "@/lib/features/projects/commands/purge-projects";
import { discardAbandoned } from "@/lib/storage/staging";
import { advanceRollouts } from "./advance-rollouts";
import { ageReadiness } from "./age-readiness";
import { dropStatistics } from "./drop-statistics";
import { listWorkspaceIds } from "./due-work";
import { fillResults } from "./fill-results";
import { judgeDecisions } from "./judge-decisions";
import { judgeDuePlans } from "./judge-due-plans";
import { notify } from "./notify";
import { openReviews } from "./open-reviews";
import { remind } from "./remind";
import { requeueLetters } from "./requeue-letters";
import { rollUpWeeks } from "./roll-up-weeks";
import { sendDelivery } from "./send-delivery";
import { mailAccountLink, mailInvitation, mailReview } from "./send-letters";
import { takeSnapshots } from "./take-snapshots";
import { queueWeeklyLetters } from "./weekly-digest";

const inWorkspace = z.object({ workspaceId: z.uuid() });
const invitation = inWorkspace.extend({ invitationId: z.uuid() });
const files = inWorkspace.extend({ storageKeys: z.array(z.string()) });
const event = inWorkspace.extend({ eventId: z.uuid() });
const delivery = inWorkspace.extend({ deliveryId: z.uuid() });
/** A mail server that refuses gets about four minutes; then the letter counts as failed, for owners to see. */
const LETTER_ATTEMPTS = 6;
const reader = inWorkspace.extend({ reviewId: z.uuid(), accountId: z.uuid() });
const link = z.object({ linkId: z.uuid() });

/** Every job by name. A payload holds ids only, and each job enters its workspace anew. */
export const tasks: TaskList = {
  "close-days": (_payload, { addJob }) => forEachWorkspace("snapshot-day", addJob),
  "snapshot-day": async (payload) => {
    const { workspaceId } = inWorkspace.parse(payload);
    await takeSnapshots(workspaceId);
    await rollUpWeeks(workspaceId);
    await fillResults(workspaceId);
  },
  "refresh-readiness": async () => {
    await openReviews();
    await ageReadiness();
    await judgeDuePlans();
    await advanceRollouts();
    await judgeDecisions();
  },
  notify: async (payload) => {
    const { workspaceId, eventId } = event.parse(payload);
    await notify(workspaceId, eventId);
  },
  "remind-everybody": (_payload, { addJob }) => forEachWorkspace("remind", addJob),
  remind: async (payload) => {
    const { workspaceId } = inWorkspace.parse(payload);
    await remind(workspaceId);
    await queueWeeklyLetters(workspaceId);
    await requeueLetters(workspaceId);
  },
  "send-letter": async (payload, { job }) => {
    const { workspaceId, deliveryId } = delivery.parse(payload);
    await sendDelivery(workspaceId, deliveryId, { isLast: job.attempts >= LETTER_ATTEMPTS });
  },
  "empty-trash": async (_payload, { addJob }) => {
    for (const workspaceId of await listSpentWorkspaces()) await purgeWorkspace(workspaceId);
    await forEachWorkspace("purge-trash", addJob);
  },
  "purge-trash": async (payload) => {
    const { workspaceId } = inWorkspace.parse(payload);
    await purgeProjects(workspaceId);
    await purgeIntegrations(workspaceId);
    await purgeTrash(workspaceId);
    await dropStatistics(workspaceId);
    await removeOrphans(workspaceId);
  },
  "purge-workspace-files": async (payload) => {
    await purgeWorkspaceFiles(inWorkspace.parse(payload).workspaceId);
  },
  "purge-files": async (payload) => {
    const { workspaceId, storageKeys } = files.parse(payload);
    await purgeFiles(workspaceId, storageKeys);
  },
  "tidy-up": async () => {
    await forgetOldKeys();
    await forgetExpired();
    await discardAbandoned();
  },
  "mail-invitation": async (payload) => {
    const { workspaceId, invitationId } = invitation.parse(payload);
    await mailInvitation(workspaceId, invitationId);
  },
  "mail-review": async (payload) => {
    const { workspaceId, ...about } = reader.parse(payload);
    await mailReview(workspaceId, about);
  },
  "mail-account-link": async (payload) => {
    await mailAccountLink(link.parse(payload).linkId);
  },
};

/** One job per workspace, so that a large or broken one does not hold up the rest; never two of a kind at once. */
async function forEachWorkspace(task: string, addJob: JobHelpers["addJob"]): Promise<void> {
  for (const workspaceId of await listWorkspaceIds()) {
    await addJob(task, { workspaceId }, { jobKey: `${task}:${workspaceId}`, queueName: task });
  }
}
