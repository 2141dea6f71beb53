/**
 * Two answers that cannot both be true. The failing answer is believed, since nobody admits a fault
 * by accident; the other one is suspected, and counts no better than `countsAs` until one of the two
 * is corrected.
 *
 * To evaluate a row: it is open when the *recorded* result of `when.itemId` is `when.is` and the
 * recorded result of `contradicts.itemId` is better than `countsAs`. Recorded results only, so that
 * one suspected answer never casts suspicion on a third.
 */
export type Contradiction = {
  id: string;
  when: { itemId: string; is: "fail" };
  contradicts: { itemId: string; is: "pass" };
  /**
   * "partial" where the failing answer disproves a half of the suspected one: a part of a two-part
   * question, or the completeness of a check. An honest partial is then no contradiction.
   */
  countsAs: "fail" | "partial";
  /** For the person who gave both answers: why they clash and what to look at. */
  explanation: string;
};

export const CONTRADICTIONS: readonly Contradiction[] = [
  {
    id: "secret-in-git-yet-no-key-exposed",
    when: { itemId: "secrets-not-in-git", is: "fail" },
    contradicts: { itemId: "key-exposure", is: "pass" },
    countsAs: "fail",
    explanation:
      "A secret is in git, and git is one of the places the question about exposed keys asks for. Replace the key, then answer both again.",
  },
  {
    id: "vendor-called-from-browser-yet-no-key-exposed",
    when: { itemId: "backend-proxy", is: "fail" },
    contradicts: { itemId: "key-exposure", is: "pass" },
    countsAs: "fail",
    explanation:
      "A vendor is called straight from the browser, so whatever the call is signed with reaches every visitor. Show that it is a key made to be public, or move the call behind your server.",
  },
  {
    id: "open-default-yet-nothing-exposed",
    when: { itemId: "closed-defaults", is: "fail" },
    contradicts: { itemId: "database-exposure", is: "pass" },
    countsAs: "fail",
    explanation:
      "New tables, buckets or consoles start out open here, so nobody can vouch that none of them is reachable by the public. Close the default, then look at what was created under it.",
  },
  {
    id: "admin-open-yet-permissions-enforced",
    when: { itemId: "admin-auth", is: "fail" },
    contradicts: { itemId: "server-permissions", is: "pass" },
    countsAs: "fail",
    explanation:
      "Someone who is not signed in can use the management backend, so the server does not enforce its strongest permissions. Put admin requests behind the same check as all others.",
  },
  {
    id: "permissions-in-browser-yet-role-change-effective",
    when: { itemId: "server-permissions", is: "fail" },
    contradicts: { itemId: "role-change-effective", is: "pass" },
    countsAs: "partial",
    explanation:
      "A role the server does not check cannot be taken away by changing it: the old request still works. Enforce permissions on the server first, then test a role change again.",
  },
  {
    id: "users-not-isolated-yet-isolation-tested",
    when: { itemId: "user-isolation", is: "fail" },
    contradicts: { itemId: "isolation-tests", is: "pass" },
    countsAs: "partial",
    explanation:
      "One user can reach another's data, yet the isolation tests are said to be green. They miss that case: add it, see it fail, then fix it.",
  },
  {
    id: "uploads-unlimited-yet-every-input-validated",
    when: { itemId: "upload-limits", is: "fail" },
    contradicts: { itemId: "input-validation", is: "pass" },
    countsAs: "fail",
    explanation:
      "An uploaded file is an input, and its size or type is not checked on the server. Either limit uploads, or do not claim that every input is validated.",
  },
  {
    id: "vendor-calls-unlogged-yet-problems-traceable",
    when: { itemId: "provider-logging", is: "fail" },
    contradicts: { itemId: "traceable-logs", is: "pass" },
    countsAs: "partial",
    explanation:
      "Calls to vendors leave no record, so a problem that begins at a vendor cannot be traced to its cause. Log provider, endpoint, status and latency for each call.",
  },
  {
    id: "logs-not-redacted-yet-free-of-private-data",
    when: { itemId: "log-redaction", is: "fail" },
    contradicts: { itemId: "traceable-logs", is: "pass" },
    countsAs: "partial",
    explanation:
      "Private data reaches the logs, which the second half of this question rules out. Redact first, then search a day of logs before answering again.",
  },
  {
    id: "private-data-in-logs-yet-redaction-passes",
    when: { itemId: "traceable-logs", is: "fail" },
    contradicts: { itemId: "log-redaction", is: "pass" },
    countsAs: "partial",
    explanation:
      "The question about logs says private data is in them, so redaction lets something through. Find which field, and add it to the redaction test.",
  },
  {
    id: "restore-drill-failed-yet-restore-tried",
    when: { itemId: "restore-drill", is: "fail" },
    contradicts: { itemId: "recoverable-data", is: "pass" },
    countsAs: "partial",
    explanation:
      "The restore drill was not held or did not succeed, so the restore this question asks for has not been proven. Restore one backup into an empty database and check the result.",
  },
  {
    id: "no-restore-tried-yet-drill-passes",
    when: { itemId: "recoverable-data", is: "fail" },
    contradicts: { itemId: "restore-drill", is: "pass" },
    countsAs: "partial",
    explanation:
      "One answer says that no restore was tried, the other that the drill succeeded. If a drill took place, correct the question; if not, hold one.",
  },
  {
    id: "alert-untested-yet-failures-noticed",
    when: { itemId: "alert-tested", is: "fail" },
    contradicts: { itemId: "detect-and-reverse", is: "pass" },
    countsAs: "partial",
    explanation:
      "No alert has been seen to reach a person, so nobody can say that you would know within minutes. Break something on staging and wait for the phone.",
  },
  {
    id: "failures-unnoticed-yet-alert-tested",
    when: { itemId: "detect-and-reverse", is: "fail" },
    contradicts: { itemId: "alert-tested", is: "pass" },
    countsAs: "partial",
    explanation:
      "One answer says you would not know within minutes, the other that a tested alert reaches someone. Check whether that alert watches what your users depend on.",
  },
];
