import {
  ClipboardCheck,
  Clock,
  Cog,
  FileCheck,
  FolderKanban,
  Gavel,
  type LucideIcon,
  MessagesSquare,
  Settings,
  UsersRound,
} from "lucide-react";
import Link from "next/link";
import { Time } from "@/components/ui/time";
import type { EventKind } from "@/lib/domain/events/kinds";
import type { ActivityEntry } from "@/lib/features/activity/schema";

const ICONS = {
  answers: ClipboardCheck,
  evidence: FileCheck,
  review: MessagesSquare,
  decisions: Gavel,
  operations: Cog,
  project: FolderKanban,
  people: UsersRound,
  readiness: Clock,
  workspace: Settings,
} as const satisfies Record<EventKind, LucideIcon>;

type EventListProps = {
  entries: readonly ActivityEntry[];
  /** Where the workspace lies; with it each event names its project and its place in the chain. */
  workspace?: string;
};

/** What happened, newest first, one sentence each. */
export function EventList({ entries, workspace }: EventListProps) {
  return (
    <ol className="divide-y divide-line">
      {entries.map((entry) => (
        <EventRow key={entry.seq} entry={entry} workspace={workspace} />
      ))}
    </ol>
  );
}

function EventRow({ entry, workspace }: { entry: ActivityEntry; workspace: string | undefined }) {
  const { actor, project, sentence, kind } = entry;
  const Icon = ICONS[kind];
  return (
    <li className="flex items-start gap-x-3 px-4 py-2 max-sm:flex-wrap">
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <p className="min-w-0 flex-1">
        <span className="font-medium">
          {actor === null ? "Launchworthy" : (actor.name ?? "A former member")}
        </span>{" "}
        {sentence}
        {workspace !== undefined && project !== null && (
          <>
            {" · "}
            <Link
              href={`/${workspace}/projects/${project.slug}/activity`}
              prefetch={false}
              className="prose-link"
            >
              {project.name}
            </Link>
          </>
        )}
      </p>
      {workspace !== undefined && (
        <span className="shrink-0 font-mono text-ink-3 text-sm max-sm:hidden" title="Place in the chain">
          #{entry.seq}
        </span>
      )}
      <Time
        at={entry.at}
        className="shrink-0 text-ink-3 text-sm max-sm:basis-full max-sm:pl-7 sm:w-24 sm:text-right"
      />
    </li>
  );
}
