/** How an integration is built (product.md §2.7). */
export const PATTERNS = ["hand-rolled-client", "ipaas", "api-gateway", "data-agent-backend"] as const;
export type Pattern = (typeof PATTERNS)[number];

export type PatternText = {
  title: string;
  meaning: string;
  /** Where the pattern serves well. */
  fits: string;
  /** The limit it meets as the app grows. */
  limit: string;
};

export const patterns: Readonly<Record<Pattern, PatternText>> = {
  "hand-rolled-client": {
    title: "Hand-rolled client",
    meaning: "Your own code calls the vendor directly, from your own backend.",
    fits: "Unusual APIs, or the one integration your product is really about.",
    limit:
      "Retries, idempotency and logging are yours to write for every vendor. By the fourth client the copies have drifted apart and nobody can say which one failed.",
  },
  ipaas: {
    title: "Integration platform",
    meaning: "A hosted platform such as Zapier, Make or n8n connects the services and holds their keys.",
    fits: "Simple triggers: a form is sent, a row appears, a message goes out.",
    limit:
      "Per-user OAuth, jobs of many minutes and careful error handling do not fit the boxes. Logic ends up in a place without code review or tests.",
  },
  "api-gateway": {
    title: "API gateway",
    meaning:
      "A gateway such as Kong or AWS API Gateway stands in front of your services and handles keys, quotas and logs in one place.",
    fits: "Several services that need the same rules for authentication, rate limits and logging.",
    limit:
      "It is one more system to patch, configure and keep awake. For one builder with one backend, the upkeep costs more than it saves.",
  },
  "data-agent-backend": {
    title: "Data-agent backend",
    meaning:
      "A backend built for agents, such as InfiniSynapse, takes a question or a file, works for minutes and returns a result.",
    fits: "Analysis, spreadsheets, PDFs and other long work over data.",
    limit:
      "It only stays safe behind your own proxy: one key on your server, a budget, a limit on what it may read, and every run logged. Called from a browser, it gives all of that away.",
  },
};
