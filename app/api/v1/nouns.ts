import { activity } from "./routes/activity";
import { audit } from "./routes/audit";
import { bulk } from "./routes/bulk";
import { campaigns } from "./routes/campaigns";
import { catalogue } from "./routes/catalogue";
import { checks } from "./routes/checks";
import { checksUpgrade } from "./routes/checks-upgrade";
import { decisions } from "./routes/decisions";
import { evidence } from "./routes/evidence";
import { evidenceFiles } from "./routes/evidence-files";
import { evidenceIntake } from "./routes/evidence-intake";
import { heatMap } from "./routes/heat-map";
import { history } from "./routes/history";
import { invitations } from "./routes/invitations";
import { items } from "./routes/items";
import { account } from "./routes/me";
import { members } from "./routes/members";
import { portfolio } from "./routes/portfolio";
import { portfolioExport } from "./routes/portfolio-export";
import { projectPeople } from "./routes/project-people";
import { projectProfile } from "./routes/project-profile";
import { projects } from "./routes/projects";
import { readiness } from "./routes/readiness";
import { reviewQueue } from "./routes/review-queue";
import { reassessments } from "./routes/reassessments";
import { sessions } from "./routes/sessions";
import { projectQuorum } from "./routes/quorum";
import { teams } from "./routes/teams";
import { tokens } from "./routes/tokens";
import { views } from "./routes/views";
import { waivers } from "./routes/waivers";
import { workspace } from "./routes/workspace";

import { signoffs } from "./routes/signoffs";
import { submissions } from "./routes/submissions";
/** Every noun of the API, in the order of its documentation. */
import { threads } from "./routes/threads";
export const nouns = [
import { verdicts } from "./routes/verdicts";
  portfolio,
  portfolioExport,
  heatMap,
  bulk,
  views,
  campaigns,
  projects,
  projectProfile,
  projectPeople,
  reassessments,
  items,
  evidence,
  evidenceIntake,
  evidenceFiles,
  readiness,
  waivers,
  decisions,
  history,
  reviewQueue,
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
  account,
  sessions,
  submissions,
  verdicts,
  threads,
  signoffs,
  projectQuorum,
] as const;
