"use client";

import { useRouter } from "next/navigation";
import { TextField } from "@/components/ui/text-field";
import { type ProjectAt, renameProjectAction } from "@/lib/features/projects/actions";
import { issuesOf } from "@/lib/forms/form-state";
import { SettingsForm } from "./settings-form";

const REFUSALS = {
  unchanged: "This is already its address.",
  reserved: "This address is used by a page of ours. Choose another one.",
  taken: "This address belongs to another project, or once did. Choose another one.",
} as const;

/** The project's part of the URL. The old one keeps leading here. */
export function AddressForm({ at, slug }: { at: ProjectAt; slug: string }) {
  const router = useRouter();
  return (
    <SettingsForm
      action={(data) => renameProjectAction(at, { slug: String(data.get("slug") ?? "") })}
      wording={({ code }) => REFUSALS[code]}
      onDone={(value) => router.replace(`/${at.workspace}/projects/${value.slug}/settings`)}
      saveLabel="Change address"
    >
      {(state) => (
        <TextField
          label="Address"
          hint={`Comes after /${at.workspace}/projects/. Links to the old address keep working.`}
          name="slug"
          mono
          defaultValue={slug}
          maxLength={62}
          autoComplete="off"
          spellCheck={false}
          error={issuesOf(state, "slug")}
        />
      )}
    </SettingsForm>
  );
}
