"use server";

import { redirect } from "next/navigation";
import { loadScope, loadSignedIn } from "@/lib/auth/viewer";
import { submit } from "@/lib/forms/action";
import { textOf } from "@/lib/forms/fields";
import type { FormState } from "@/lib/forms/form-state";
import { createWorkspace } from "./commands/create-workspace";
import { configureWorkspace, renameWorkspace } from "./commands/edit-workspace";
import { archiveWorkspace, deleteWorkspace, unarchiveWorkspace } from "./commands/end-workspace";
import { restoreWorkspace } from "./commands/restore-workspace";

type State<Reason = never> = FormState<null, Reason>;

export async function createWorkspaceAction(_: State, data: FormData): Promise<State> {
  return submit<null, never>(async () => {
    const result = await createWorkspace(await loadSignedIn(), {
      name: textOf(data, "name"),
      timeZone: textOf(data, "timeZone") || "UTC",
    });
    if (!result.ok) return result;
    redirect(`/${result.value.slug}`);
  });
}

type Taken = { code: "slug-taken" };

export async function renameWorkspaceAction(
  slug: string,
  _: State<Taken>,
  data: FormData,
): Promise<State<Taken>> {
  return submit<null, Taken>(async () => {
    const result = await renameWorkspace(await loadScope(slug), {
      name: textOf(data, "name"),
      slug: textOf(data, "slug"),
    });
    if (!result.ok) return result;
    if (result.value.slug !== slug) redirect(`/${result.value.slug}/settings`);
    return { ok: true, value: null };
  });
}

export async function configureWorkspaceAction(slug: string, _: State, data: FormData): Promise<State> {
  return submit(async () =>
    configureWorkspace(await loadScope(slug), {
      timeZone: textOf(data, "timeZone"),
      selfApproval: data.get("selfApproval") !== null,
    }),
  );
}

export async function archiveWorkspaceAction(slug: string, _: State): Promise<State> {
  return submit(async () => archiveWorkspace(await loadScope(slug), {}));
}

export async function unarchiveWorkspaceAction(slug: string, _: State): Promise<State> {
  return submit(async () => unarchiveWorkspace(await loadScope(slug), {}));
}

type Differs = { code: "confirmation-differs" };

export async function deleteWorkspaceAction(
  slug: string,
  _: State<Differs>,
  data: FormData,
): Promise<State<Differs>> {
  return submit(async () => {
    const result = await deleteWorkspace(await loadScope(slug), {
      confirmation: textOf(data, "confirmation"),
    });
    if (!result.ok) return result;
    redirect("/");
  });
}

type NotRestorable = { code: "not-restorable" };

export async function restoreWorkspaceAction(
  _: State<NotRestorable>,
  data: FormData,
): Promise<State<NotRestorable>> {
  return submit<null, NotRestorable>(async () => {
    const result = await restoreWorkspace(await loadSignedIn(), { workspaceId: textOf(data, "workspaceId") });
    if (!result.ok) return result;
    redirect(`/${result.value.slug}`);
  });
}
