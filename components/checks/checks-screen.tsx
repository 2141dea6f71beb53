import { Panel } from "@/components/ui/card";
import { currentCatalogue } from "@/lib/domain/catalogue/current";
import type { ChecksVersion, VersionEntry } from "@/lib/features/checks/schema";
import { ChecksReader } from "./checks-reader";
import { ChecksWorkbench } from "./checks-workbench";
import { VersionList } from "./version-list";

type ChecksScreenProps = {
  workspaceSlug: string;
  newest: ChecksVersion;
  versions: readonly VersionEntry[];
  /** Live projects the viewer may read, by the version they are assessed under. */
  projects: Readonly<Record<number, number>>;
  retiredIds: readonly string[];
  canPublish: boolean;
};

const builtIn = currentCatalogue.items.map(({ id, title }) => ({ id, title }));

/** Owners draft and publish; everybody else reads what was published. */
export function ChecksScreen({ workspaceSlug, canPublish, ...page }: ChecksScreenProps) {
  const { newest, versions, projects, retiredIds } = page;
  const history = versions.length > 0 && (
    <Panel title="Versions" flush>
      <VersionList versions={versions} projects={projects} />
    </Panel>
  );
  if (canPublish) {
    const live = Object.values(projects).reduce((sum, count) => sum + count, 0);
    return (
      <ChecksWorkbench
        {...{ workspaceSlug, newest, retiredIds, builtIn }}
        projects={live}
        versions={history}
      />
    );
  }
  const titles = new Map([...builtIn, ...newest.checks].map(({ id, title }) => [id, title]));
  return (
    <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_22rem]">
      <ChecksReader newest={newest} titleOf={(id) => titles.get(id) ?? id} />
      {history}
    </div>
  );
}
