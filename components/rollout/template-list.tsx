"use client";

import { useRouter } from "next/navigation";
import { useState } from "react";
import { ConfirmDialog } from "@/components/ui/alert-dialog";
import { Button } from "@/components/ui/button";
import { Time } from "@/components/ui/time";
import type { ShownTemplate } from "@/lib/features/rollout/schema";
import { NameDialog } from "./name-dialog";
import { deleteTemplate, renameTemplate } from "./rollout-request";
import { counted } from "./rollout-words";
import { useRolloutAct } from "./use-rollout-act";

type TemplateListProps = { workspaceSlug: string; templates: readonly ShownTemplate[]; mayManage: boolean };

/** What a rollout can be planned from: the built-in templates, and the copies of the workspace. */
export function TemplateList({ workspaceSlug, templates, mayManage }: TemplateListProps) {
  return (
    <ul className="divide-y divide-line">
      {templates.map((template) => (
        <li key={template.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2">
          <div className="min-w-0 flex-1 basis-64">
            <p className="font-medium">{template.name}</p>
            <p className="text-ink-2 text-sm">
              {counted(template.template.phases.length, "phase")}, {counted(template.days, "day")}
              {template.builtIn ? " · built in" : <SavedBy template={template} />}
            </p>
          </div>
          {mayManage && !template.builtIn && (
            <div className="flex gap-2">
              <RenameTemplate {...{ workspaceSlug, template }} />
              <DeleteTemplate {...{ workspaceSlug, template }} />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}

function SavedBy({ template: { createdBy, createdAt } }: { template: ShownTemplate }) {
  return (
    <>
      {createdBy !== null && ` · saved by ${createdBy.name}`} {createdAt !== null && <Time at={createdAt} />}
    </>
  );
}

type OneTemplateProps = { workspaceSlug: string; template: ShownTemplate };

function RenameTemplate({ workspaceSlug, template }: OneTemplateProps) {
  const [name, setName] = useState<string | null>(null);
  const { problem, pending, act } = useRolloutAct();
  const close = () => setName(null);
  return (
    <>
      <Button size="sm" aria-label={`Rename “${template.name}”`} onClick={() => setName(template.name)}>
        Rename
      </Button>
      {name !== null && (
        <NameDialog
          name={name}
          onName={setName}
          title={`Rename “${template.name}”`}
          description="Rollouts that were planned from it keep their plan."
          confirmLabel="Save the name"
          busy={pending}
          problem={problem}
          onConfirm={() => act(() => renameTemplate(workspaceSlug, template, name), close)}
          onClose={close}
        />
      )}
    </>
  );
}

function DeleteTemplate({ workspaceSlug, template }: OneTemplateProps) {
  const router = useRouter();
  const remove = async () => {
    const outcome = await deleteTemplate(workspaceSlug, template);
    router.refresh();
    return outcome.ok ? { ok: true as const } : { ok: false as const, message: outcome.problem.message };
  };
  return (
    <ConfirmDialog
      trigger={
        <>
          Delete<span className="sr-only"> “{template.name}”</span>
        </>
      }
      triggerLook={{ size: "sm" }}
      title={`Delete template “${template.name}”?`}
      description="Rollouts that were planned from it keep their plan. The template itself cannot be brought back."
      confirmLabel="Delete the template"
      onConfirm={remove}
    />
  );
}
