import {
  type NamedRiskId,
  type PartExposure,
  type PartUse,
  SYSTEM_PARTS,
  type SystemPart,
} from "./vocabulary";

export type RiskText = {
  family: "pitfall" | "failure-mode";
  title: string;
  /** Two sentences: what it is, and how it ends. */
  meaning: string;
  /** Any of these items in one of the states of `pointsWhen` points at the risk. */
  pointedAtBy: readonly string[];
  /** `unknown` = not assessed. */
  pointsWhen: readonly ("fail" | "unknown")[];
  /** Null where the system map has no say. */
  systemMap: SystemMapCondition | null;
};

/** True when at least `atLeast` parts are used and exposed as listed. */
export type SystemMapCondition = {
  use: readonly PartUse[];
  exposure: readonly PartExposure[];
  atLeast: number;
};

export type RecordedSystemMap = Partial<Record<SystemPart, { use: PartUse; exposure: PartExposure }>>;

/** The nine named risks, keyed by id; the order is that of `NAMED_RISKS`. */
export const risks: Readonly<Record<NamedRiskId, RiskText>> = {
  "open-defaults": {
    family: "pitfall",
    title: "Open defaults",
    meaning:
      "Databases, buckets and consoles often start out open so that the first hour is easy. Left that way, anyone who finds the address can read, change or delete what is inside.",
    pointedAtBy: ["database-exposure", "admin-auth", "closed-defaults", "signed-file-links"],
    pointsWhen: ["fail", "unknown"],
    systemMap: { use: ["used"], exposure: ["open", "unchecked"], atLeast: 1 },
  },
  "invisible-security-boundaries": {
    family: "pitfall",
    title: "Invisible security boundaries",
    meaning:
      "What the screen hides feels protected, yet the server behind it answers anyone who asks directly. The gap stays unseen until somebody edits an id in a URL.",
    pointedAtBy: [
      "user-isolation",
      "server-permissions",
      "input-validation",
      "isolation-tests",
      "role-change-effective",
    ],
    pointsWhen: ["fail", "unknown"],
    systemMap: null,
  },
  "get-it-running-first": {
    family: "pitfall",
    title: "Get it running first",
    meaning:
      "Errors, limits and recovery were left for later, and later never had a date. The first bad day then becomes the design session.",
    pointedAtBy: [
      "safe-errors",
      "rate-limits-tested",
      "response-schema-validation",
      "recoverable-data",
      "detect-and-reverse",
    ],
    pointsWhen: ["fail"],
    systemMap: null,
  },
  "nobody-can-judge-the-risk": {
    family: "pitfall",
    title: "Nobody on the team can judge the risk",
    meaning:
      "The questions that decide a launch are open because nobody around the table knows how to answer them. An hour with someone who does is cheaper than finding out from an incident.",
    pointedAtBy: [
      "data-sensitivity",
      "user-isolation",
      "database-exposure",
      "admin-auth",
      "key-exposure",
      "server-permissions",
    ],
    pointsWhen: ["unknown"],
    systemMap: null,
  },
  "pages-not-a-system": {
    family: "pitfall",
    title: "An app seen as pages, not as a system",
    meaning:
      "The team knows every screen, and not the database, storage, identity and logs that hold them up. What nobody has drawn, nobody has closed, backed up or watched.",
    pointedAtBy: ["backend-proxy", "automatic-backups", "uptime-check"],
    pointsWhen: ["fail"],
    systemMap: { use: ["unknown"], exposure: ["closed", "open", "unchecked"], atLeast: 3 },
  },
  "synchronous-everything": {
    family: "failure-mode",
    title: "Synchronous everything",
    meaning:
      "Every slow call holds a page, a connection and a user's patience until it ends. One slow vendor is then enough to stop the whole app.",
    pointedAtBy: ["async-long-jobs", "outbound-retries"],
    pointsWhen: ["fail"],
    systemMap: null,
  },
  "key-sprawl": {
    family: "failure-mode",
    title: "Key sprawl",
    meaning:
      "The same key sits on laptops, in CI and on the host, so nobody can say how many copies there are. When one leaks, all must change at once, and something always breaks.",
    pointedAtBy: [
      "secrets-not-in-git",
      "key-exposure",
      "environment-scoped-keys",
      "rotation-without-redeploy",
      "least-privilege-scopes",
    ],
    pointsWhen: ["fail"],
    systemMap: null,
  },
  "untested-auth-failures": {
    family: "failure-mode",
    title: "Untested auth failures",
    meaning:
      "Sign-in was tried with the right password, and never with an expired token, a revoked key or another customer's id. Those are the cases that happen every day once there are users.",
    pointedAtBy: [
      "token-lifetime",
      "session-revocation",
      "isolation-tests",
      "contract-tests-ci",
      "role-change-effective",
    ],
    pointsWhen: ["fail"],
    systemMap: null,
  },
  "infrastructure-instead-of-product": {
    family: "failure-mode",
    title: "Building infrastructure instead of product",
    meaning:
      "Weeks go into queues, gateways and key stores of your own, which a library or the host already offers. The plumbing is then both late and untested, and the product waits behind it.",
    pointedAtBy: ["async-long-jobs", "outbound-retries", "rotation-without-redeploy", "provider-logging"],
    pointsWhen: ["fail"],
    systemMap: null,
  },
};

/** The parts that meet a condition; a part nobody recorded counts as unknown and unchecked. */
export function partsMeeting(condition: SystemMapCondition, map: RecordedSystemMap): readonly SystemPart[] {
  return SYSTEM_PARTS.filter((part) => {
    const recorded = map[part] ?? { use: "unknown", exposure: "unchecked" };
    return condition.use.includes(recorded.use) && condition.exposure.includes(recorded.exposure);
  });
}
