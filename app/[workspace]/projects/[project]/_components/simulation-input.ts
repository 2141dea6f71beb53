import type { Catalogue, Guidance } from "@/lib/domain/catalogue/types";
import type { Facts } from "@/lib/domain/readiness/facts";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";

export type SimulationInput = { catalogue: Catalogue; facts: Facts; readiness: Readiness };

/** What the simulator needs in the browser: the rules' figures, without the texts nobody reads there. */
export function simulationInputOf(catalogue: Catalogue, facts: Facts, readiness: Readiness): SimulationInput {
  const items = Object.fromEntries(
    Object.entries(facts.items).map(([id, fact]) => [id, { ...fact, note: "" }]),
  );
  const evidence = Object.fromEntries(
    Object.entries(facts.evidence).map(([id, piece]) => [id, { ...piece, title: "" }]),
  );
  return { catalogue: slim(catalogue), facts: { ...facts, items, evidence }, readiness };
}

const NO_GUIDANCE: Guidance = {
  meaning: "",
  ifSkipped: "",
  test: "",
  fixes: { "nextjs-supabase": "", firebase: "", "node-postgres": "", "python-fastapi": "", "ai-builder": "" },
  prompt: "",
  humanOnly: "",
  goodEvidence: [],
  badEvidence: [],
};

/** The catalogue with only what the rules read. */
function slim(catalogue: Catalogue): Catalogue {
  return {
    ...catalogue,
    items: catalogue.items.map((item) => ({
      ...item,
      statement: "",
      references: [],
      guidance: NO_GUIDANCE,
    })),
  };
}
