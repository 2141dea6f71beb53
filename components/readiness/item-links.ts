import type { ScopeId } from "@/lib/domain/catalogue/types";
import type { OperationalCondition } from "@/lib/domain/readiness/readiness-types";

/** How a page names and links what readiness only knows by id. */
export type ItemLinks = {
  title: (itemId: string) => string;
  href: (itemId: string) => string;
  scopeHref: (scope: ScopeId) => string;
  /** The page on which a condition of running is mended. */
  operationHref: (condition: OperationalCondition) => string;
  /** Where to ask that the risk of an item be accepted. */
  waiverRequestHref: (itemId: string) => string;
};
