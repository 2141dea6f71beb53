import "server-only";
import { cache } from "react";
import { findDocument, getDrift, listDocuments } from "./queries";

/** Once per request for a scope from `loadProjectScope`. */
export const loadDocuments = cache(listDocuments);
export const loadNewestDocument = cache(findDocument);
export const loadDrift = cache(getDrift);
