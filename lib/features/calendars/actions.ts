"use server";

import { loadScope } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { textOf } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { baseUrl } from "@/lib/http/base-url";
import { createFeed } from "./commands/create-feed";
import { revokeFeed } from "./commands/revoke-feed";
import { type CreateFeedRefusal, feedPath, type RevokeFeedRefusal } from "./schema";

type CreateState = FormState<{ address: string }, CreateFeedRefusal>;
type RevokeState = FormState<null, RevokeFeedRefusal>;

export async function createFeedAction(slug: string, _: CreateState, data: FormData): Promise<CreateState> {
  return submit(async () => {
    const projectId = textOf(data, "projectId");
    const made = await createFeed(await loadScope(slug), { projectId: projectId === "" ? null : projectId });
    return made.ok ? { ok: true, value: { address: `${baseUrl()}${feedPath(made.value.secret)}` } } : made;
  });
}

export async function revokeFeedAction(slug: string, _: RevokeState, data: FormData): Promise<RevokeState> {
  return submit(async () => revokeFeed(await loadScope(slug), { feedId: textOf(data, "feedId") }));
}
