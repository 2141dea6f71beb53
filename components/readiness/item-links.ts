import type { ScopeId } from "@/lib/domain/catalogue/types";

/** How a page names and links what readiness only knows by id. */
export type ItemLinks = {
  title: (itemId: string) => string;
  href: (itemId: string) => string;
  scopeHref: (scope: ScopeId) => string;
  /** Where to ask that the risk of an item be accepted. */
  waiverRequestHref: (itemId: string) => string;
};
