import { capabilityChecks } from "./items/capability-checks";
import { preLaunchQuestions } from "./items/questions";
import { scorecardChecks } from "./items/scorecard";
import type { Catalogue } from "./types";

/** The catalogue in force. A change of any item's meaning is a new version. */
export const currentCatalogue: Catalogue = {
  version: "2026.11",
  items: [...scorecardChecks, ...preLaunchQuestions, ...capabilityChecks],
};
