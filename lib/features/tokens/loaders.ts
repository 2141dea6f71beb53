import "server-only";
import { guardPage, loadScope } from "@/lib/auth/viewer";
import { listTokens, type TokenRow } from "./queries";

export async function loadTokens(workspaceSlug: string): Promise<TokenRow[]> {
  const scope = await loadScope(workspaceSlug);
  guardPage(scope, "token.create");
  return listTokens(scope);
}
