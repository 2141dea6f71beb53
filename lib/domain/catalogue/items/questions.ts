import type { Item } from "../types";
import { adminAuth } from "./admin-auth";
import { dataSensitivity } from "./data-sensitivity";
import { databaseExposure } from "./database-exposure";
import { detectAndReverse } from "./detect-and-reverse";
import { inputValidation } from "./input-validation";
import { keyExposure } from "./key-exposure";
import { recoverableData } from "./recoverable-data";
import { serverPermissions } from "./server-permissions";
import { traceableLogs } from "./traceable-logs";
import { userIsolation } from "./user-isolation";

/** The ten pre-launch questions (product.md §2.2), in their order. */
export const preLaunchQuestions: readonly Item[] = [
  dataSensitivity,
  userIsolation,
  databaseExposure,
  adminAuth,
  keyExposure,
  serverPermissions,
  inputValidation,
  traceableLogs,
  recoverableData,
  detectAndReverse,
];
