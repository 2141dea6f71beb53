import { type ApiOutcome, callApi } from "@/components/form/api-call";
import { can, isWorkspaceRole } from "@/lib/domain/access/grants";
import type { ScopeId } from "@/lib/domain/catalogue/types";
import type { Thread } from "@/lib/features/threads/schema";

export type ThreadAddress = { workspaceSlug: string; projectId: string };
/** What a discussion is about: one item, or a scope as a whole. */
export type About = { itemId: string } | { scope: ScopeId };
type Words = { body: string; mentions: readonly string[] };

export function readThreads(
  { workspaceSlug, projectId }: ThreadAddress,
  about: About,
): Promise<ApiOutcome<{ data: readonly Thread[] }>> {
  const query = new URLSearchParams({ ...about, state: "all", limit: "50" });
  return callApi(workspaceSlug, "GET", `/projects/${projectId}/threads?${query}`);
}

export function openThread(address: ThreadAddress, about: About, words: Words) {
  const path = `/projects/${address.projectId}/threads`;
  return callApi<unknown>(address.workspaceSlug, "POST", path, { body: { ...about, ...words } });
}

export function answerThread(address: ThreadAddress, threadId: string, words: Words) {
  const path = `/projects/${address.projectId}/threads/${threadId}/comments`;
  return callApi<unknown>(address.workspaceSlug, "POST", path, { body: words });
}

export function moveThread(address: ThreadAddress, threadId: string, to: "resolve" | "reopen") {
  const path = `/projects/${address.projectId}/threads/${threadId}/${to}`;
  return callApi<unknown>(address.workspaceSlug, "POST", path);
}

export type Reader = { id: string; name: string };

/** Who can read the project and so be mentioned: the people on it, and who reads every project. */
export async function readReaders({ workspaceSlug, projectId }: ThreadAddress): Promise<readonly Reader[]> {
  const [people, members] = await Promise.all([
    callApi<{ data: readonly Listed[] }>(workspaceSlug, "GET", `/projects/${projectId}/people?limit=200`),
    callApi<{ data: readonly Listed[] }>(workspaceSlug, "GET", "/members?limit=200"),
  ]);
  const onIt = people.ok ? people.value.data.filter((person) => !person.disabled) : [];
  const steering = members.ok ? members.value.data.filter(readsEverything) : [];
  const readers = [...onIt, ...steering].map(({ accountId, name }) => [accountId, name] as const);
  return [...new Map(readers)].map(([id, name]) => ({ id, name })).toSorted(byName);
}

type Listed = { accountId: string; name: string; role: string; disabled: boolean };

function readsEverything({ role, disabled }: Listed): boolean {
  return !disabled && isWorkspaceRole(role) && can({ workspace: role, project: null }, "project.read");
}

function byName(left: Reader, right: Reader): number {
  return left.name.localeCompare(right.name);
}
