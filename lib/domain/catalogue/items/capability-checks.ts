import type { Item } from "../types";
import { agentEgressAllowlist } from "./agent-egress-allowlist";
import { alertTested } from "./alert-tested";
import { approvalGate } from "./approval-gate";
import { auditTrail } from "./audit-trail";
import { automaticBackups } from "./automatic-backups";
import { backendProxy } from "./backend-proxy";
import { closedDefaults } from "./closed-defaults";
import { deviceList } from "./device-list";
import { environmentScopedKeys } from "./environment-scoped-keys";
import { isolationTests } from "./isolation-tests";
import { leastPrivilegeScopes } from "./least-privilege-scopes";
import { logRedaction } from "./log-redaction";
import { restoreDrill } from "./restore-drill";
import { roleChangeEffective } from "./role-change-effective";
import { rotationWithoutRedeploy } from "./rotation-without-redeploy";
import { sessionRevocation } from "./session-revocation";
import { signedFileLinks } from "./signed-file-links";
import { sloDefined } from "./slo-defined";
import { tokenLifetime } from "./token-lifetime";
import { uploadLimits } from "./upload-limits";
import { uptimeCheck } from "./uptime-check";

/** Two or three checks of its own for each capability, in the order of `CAPABILITIES`. */
export const capabilityChecks: readonly Item[] = [
  tokenLifetime,
  sessionRevocation,
  deviceList,
  leastPrivilegeScopes,
  approvalGate,
  roleChangeEffective,
  closedDefaults,
  isolationTests,
  signedFileLinks,
  rotationWithoutRedeploy,
  backendProxy,
  environmentScopedKeys,
  agentEgressAllowlist,
  uploadLimits,
  auditTrail,
  logRedaction,
  automaticBackups,
  restoreDrill,
  alertTested,
  uptimeCheck,
  sloDefined,
];
