import type { Item } from "../types";
import { asyncLongJobs } from "./async-long-jobs";
import { contractTestsCi } from "./contract-tests-ci";
import { outboundRetries } from "./outbound-retries";
import { providerLogging } from "./provider-logging";
import { rateLimitsTested } from "./rate-limits-tested";
import { responseSchemaValidation } from "./response-schema-validation";
import { safeErrors } from "./safe-errors";
import { secretsNotInGit } from "./secrets-not-in-git";

/** The eight scorecard checks (product.md §2.1), in their order. */
export const scorecardChecks: readonly Item[] = [
  secretsNotInGit,
  asyncLongJobs,
  responseSchemaValidation,
  outboundRetries,
  providerLogging,
  contractTestsCi,
  safeErrors,
  rateLimitsTested,
];
