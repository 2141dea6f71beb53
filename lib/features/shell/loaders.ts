import "server-only";
import { cache } from "react";
import { loadScope } from "@/lib/auth/viewer";
import { getShell, type Shell } from "./queries";

export const loadShell = cache(
  async (workspaceSlug: string): Promise<Shell> => getShell(await loadScope(workspaceSlug)),
);
