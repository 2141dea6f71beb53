import type { Permission } from "./grants";

export const TOKEN_SCOPES = ["read", "write", "admin"] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

export function isTokenScope(value: unknown): value is TokenScope {
  return TOKEN_SCOPES.some((scope) => scope === value);
}

const READS: readonly Permission[] = [
  "workspace.read",
  "member.read",
  "team.read",
  "audit.read",
  "portfolio.read",
  "project.read",
  "steering.read",
  "campaign.read",
  "checks.read",
  "inbox.read",
  "delivery.read",
];
const ADMINISTERS = /^(workspace|member|team|token)\./;

/** The scope an API token needs for a permission: people, teams, tokens and the workspace itself need admin. */
export function tokenScopeFor(permission: Permission): TokenScope {
  if (READS.includes(permission)) return "read";
  return ADMINISTERS.test(permission) ? "admin" : "write";
}
