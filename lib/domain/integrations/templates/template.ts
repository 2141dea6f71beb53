import type { IntegrationRecord } from "../record";

/**
 * What a vendor is like. A template never says what an app does with it (retries, tests, where the key
 * lies): that is for the team to say, and silence stays unknown.
 */
export type IntegrationTemplate = {
  id: string;
  title: string;
  record: Partial<
    Pick<
      IntegrationRecord,
      | "provider"
      | "purpose"
      | "kind"
      | "pattern"
      | "authMethod"
      | "productionUrl"
      | "sandboxUrl"
      | "statusPageUrl"
      | "rateLimit"
      | "expectedLatencyMs"
    >
  >;
  /** What to look at first, one sentence each. */
  advice: readonly string[];
  /** The documents of the vendor it rests on, by name: pages move. */
  sources: readonly string[];
};
