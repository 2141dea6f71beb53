import { Time } from "@/components/ui/time";
import type { VersionEntry } from "@/lib/features/checks/schema";
import { inChecks, inProjects } from "./wording";

type VersionListProps = {
  versions: readonly VersionEntry[];
  /** Live projects the viewer may read, by the version they are assessed under. */
  projects: Readonly<Record<number, number>>;
};

/** Every version there was, and how many projects stand under each. */
export function VersionList({ versions, projects }: VersionListProps) {
  const without = projects[0] ?? 0;
  return (
    <ul className="divide-y divide-line">
      {versions.map((entry) => (
        <li key={entry.version} className="px-4 py-2">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">Version {entry.version}</span>
            <span className="text-ink-2 text-sm">{inProjects(projects[entry.version] ?? 0)}</span>
          </span>
          <span className="block text-ink-3 text-sm">
            {inChecks(entry.checks)}, by {entry.publishedBy.name ?? "a former member"},{" "}
            <Time at={entry.publishedAt} show="date" />
          </span>
        </li>
      ))}
      {without > 0 && (
        <li className="px-4 py-2">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className="font-medium">No version yet</span>
            <span className="text-ink-2 text-sm">{inProjects(without)}</span>
          </span>
          <span className="block text-ink-3 text-sm">The built-in catalogue alone</span>
        </li>
      )}
    </ul>
  );
}
