import "server-only";
import { cache } from "react";
import type { ProjectScope } from "@/lib/auth/scope";
import type { DocumentKind } from "@/lib/domain/integrations/payload";
import { findDocument, listDocuments } from "./queries";
import type { DocumentHistory } from "./schema";

/** The newest document of a kind and the revisions it had; once per request for a scope from `loadProjectScope`. */
export const loadDocumentHistory = cache(
  async (scope: ProjectScope, integrationId: string, kind: DocumentKind): Promise<DocumentHistory> => {
    const [newest, revisions] = await Promise.all([
      findDocument(scope, integrationId, kind),
      listDocuments(scope, integrationId, { kind, limit: 20 }),
    ]);
    return { newest, revisions };
  },
);
