import type { Layer } from "./types";

export type LayerText = { title: string; meaning: string };

/** The five layers of an integration, keyed by id; the order is that of `LAYERS`. */
export const layers: Readonly<Record<Layer, LayerText>> = {
  discovery: {
    title: "Discovery and inventory",
    meaning:
      "Every outside service is on one list, with an owner, a purpose and what happens when it is away.",
  },
  transport: {
    title: "Transport and protocol",
    meaning:
      "How the call travels: timeouts, retries, payload shapes, and whether it is a request, a webhook, a stream or a batch.",
  },
  auth: {
    title: "Authentication and secrets",
    meaning: "Which key is used, what it may do, where it lives, who can copy it and how it is replaced.",
  },
  orchestration: {
    title: "Orchestration and transformation",
    meaning:
      "How several calls become one result: long jobs, approvals, typed models, and the steps that undo a half-finished run.",
  },
  observability: {
    title: "Observability and review",
    meaning:
      "What every call leaves behind, who looks at it each week, and which alarm speaks up in between.",
  },
};
