import type { Answer } from "@/lib/domain/readiness/facts";
import type { ItemResult } from "@/lib/domain/readiness/readiness-types";

/** A proposal as the panel shows it: everything named, nothing left to look up in the browser. */
export type ProposalView = {
  itemId: string;
  title: string;
  href: string;
  isQuestion: boolean;
  version: number;
  answer: Answer;
  before: ItemResult;
  after: ItemResult;
  grounds: readonly {
    integrationId: string;
    name: string;
    speaks: "for" | "halfway" | "against";
    says: string;
  }[];
};
