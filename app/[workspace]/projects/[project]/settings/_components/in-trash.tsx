import { RestoreProject } from "@/components/projects/restore-project";
import { Notice } from "@/components/ui/notice";
import { Time } from "@/components/ui/time";
import { allows } from "@/lib/auth/access";
import type { ProjectScope } from "@/lib/auth/scope";
import { restorableUntil } from "@/lib/domain/projects/trash";
import type { Project } from "@/lib/features/projects/queries";

type InTrashProps = { scope: ProjectScope; project: Project; deletedAt: string };

/** All that is left of a deleted project's pages. */
export function InTrash({ scope, project, deletedAt }: InTrashProps) {
  return (
    <Notice
      tone="warn"
      title={`${project.name} is in the trash`}
      actions={
        allows(scope, "project.delete") && (
          <RestoreProject
            at={{ workspace: scope.slug, projectId: project.id }}
            name={project.name}
            slug={project.slug}
          />
        )
      }
    >
      It was deleted <Time at={deletedAt} /> and can be restored until{" "}
      <Time at={restorableUntil(deletedAt)} show="date" />.
    </Notice>
  );
}
