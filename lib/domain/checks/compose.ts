import type { Catalogue, Guidance, Item } from "../catalogue/types";
import { versionWith } from "../catalogue/version";
import type { PublishedCheck, WorkspaceCheck } from "./shape";

/** Every id of a workspace's own check begins so, and no built-in one does. */
const OWN = "ws-";

export function isWorkspaceCheckId(itemId: string): boolean {
  return itemId.startsWith(OWN);
}

/** An id as words, for a list that holds many projects and no version: "ws-on-call-rota" is "On call rota". */
export function spokenId(itemId: string): string {
  if (!isWorkspaceCheckId(itemId)) return itemId;
  const words = itemId.slice(OWN.length).replaceAll("-", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/**
 * The catalogue a project is judged by: the built-in items, then the workspace's own. Pure; the same
 * version always gives the same items, so whoever asks often keeps the object.
 */
export function catalogueWith(
  base: Catalogue,
  checksVersion: number,
  checks: readonly PublishedCheck[],
): Catalogue {
  return {
    version: versionWith(base.version, checksVersion),
    base: base.version,
    items: [...base.items, ...checks.map((check, at) => itemOf(check, at + 1))],
  };
}

/** A workspace's check as an item like any other; weight 1, as a capability check has. */
export function itemOf(check: WorkspaceCheck & { revisedIn?: number }, number: number): Item {
  const { guidance, ...rest } = check;
  return {
    ...rest,
    kind: "workspace-check",
    number,
    weight: 1,
    references: [],
    guidance: guidanceOf(guidance),
  };
}

/** One way to fix it serves every stack: a workspace knows the one it builds on. */
function guidanceOf({ fix, ...texts }: WorkspaceCheck["guidance"]): Guidance {
  return {
    ...texts,
    fixes: {
      "nextjs-supabase": fix,
      firebase: fix,
      "node-postgres": fix,
      "python-fastapi": fix,
      "ai-builder": fix,
    },
  };
}
