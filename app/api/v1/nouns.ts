import { activity } from "./routes/activity";
import { audit } from "./routes/audit";
import { bulk } from "./routes/bulk";
import { calendarFeeds } from "./routes/calendar-feeds";
import { callStatistics } from "./routes/call-statistics";
import { campaigns } from "./routes/campaigns";
import { catalogue } from "./routes/catalogue";
import { checks } from "./routes/checks";
import { checksUpgrade } from "./routes/checks-upgrade";
import { decisions } from "./routes/decisions";
import { deliveries } from "./routes/deliveries";
import { drills } from "./routes/drills";
import { evidence } from "./routes/evidence";
import { evidenceFiles } from "./routes/evidence-files";
import { evidenceIntake } from "./routes/evidence-intake";
import { heatMap } from "./routes/heat-map";
import { history } from "./routes/history";
import { inbox } from "./routes/inbox";
import { integrationDocuments } from "./routes/integration-documents";
import { integrations } from "./routes/integrations";
import { invitations } from "./routes/invitations";
import { items } from "./routes/items";
import { account } from "./routes/me";
import { members } from "./routes/members";
import { notifications } from "./routes/notifications";
import { onCall } from "./routes/on-call";
import { portfolio } from "./routes/portfolio";
import { portfolioExport } from "./routes/portfolio-export";
import { projectPeople } from "./routes/project-people";
import { projectProfile } from "./routes/project-profile";
import { projects } from "./routes/projects";
import { projectQuorum } from "./routes/quorum";
import { readiness } from "./routes/readiness";
import { reassessments } from "./routes/reassessments";
import { registry } from "./routes/registry";
import { registryImport } from "./routes/registry-import";
import { reviewActions } from "./routes/review-actions";
import { reviewEvents } from "./routes/review-events";
import { reviewQueue } from "./routes/review-queue";
import { reviewRows } from "./routes/review-rows";
import { reviewScheduling } from "./routes/review-schedule";
import { rolloutRoutes } from "./routes/rollout";
import { rolloutTasks } from "./routes/rollout-tasks";
import { rolloutTemplates } from "./routes/rollout-templates";
import { rotations } from "./routes/rotations";
import { rollbackPlan, runbook } from "./routes/runbook";
import { sessions } from "./routes/sessions";
import { signoffs } from "./routes/signoffs";
import { steeringRoutes } from "./routes/steering";
import { submissions } from "./routes/submissions";
import { teams } from "./routes/teams";
import { threads } from "./routes/threads";
import { tokens } from "./routes/tokens";
import { verdicts } from "./routes/verdicts";
import { views } from "./routes/views";
import { waivers } from "./routes/waivers";
import { weeklyReviews } from "./routes/weekly-reviews";
import { workspace } from "./routes/workspace";

/** Every noun of the API, in the order of its documentation. */
export const nouns = [
  portfolio,
  portfolioExport,
  bulk,
  views,
  heatMap,
  steeringRoutes,
  campaigns,
  projects,
  projectProfile,
  projectPeople,
  reassessments,
  items,
  evidence,
  evidenceIntake,
  evidenceFiles,
  registry,
  registryImport,
  integrationDocuments,
  integrations,
  weeklyReviews,
  reviewRows,
  reviewEvents,
  reviewActions,
  reviewScheduling,
  callStatistics,
  rotations,
  runbook,
  rollbackPlan,
  drills,
  onCall,
  rolloutRoutes,
  rolloutTasks,
  rolloutTemplates,
  readiness,
  waivers,
  decisions,
  history,
  reviewQueue,
  submissions,
  verdicts,
  threads,
  signoffs,
  projectQuorum,
  activity,
  catalogue,
  checks,
  checksUpgrade,
  workspace,
  teams,
  members,
  invitations,
  tokens,
  audit,
  inbox,
  notifications,
  deliveries,
  calendarFeeds,
  account,
  sessions,
] as const;
