import type { Metadata } from "next";
import { CalendarTable } from "@/components/calendars/calendar-table";
import { NewCalendar } from "@/components/calendars/new-calendar";
import { Subscribing } from "@/components/calendars/subscribing";
import { PageHeader } from "@/components/layout/page-header";
import { Panel } from "@/components/ui/card";
import { MOST_CALENDARS } from "@/lib/domain/calendars/calendar";
import { loadCalendars } from "@/lib/features/calendars/loaders";
import { loadShell } from "@/lib/features/shell/loaders";

export const metadata: Metadata = { title: "Calendars" };

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ project?: string | string[] }>;
};

export default async function CalendarsPage({ params, searchParams }: PageProps) {
  const [{ workspace: slug }, { project }] = await Promise.all([params, searchParams]);
  const { feeds, projects } = await loadCalendars(slug);
  const { workspace } = await loadShell(slug);
  const chosen = projects.find(({ id }) => id === project)?.id ?? null;
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${slug}` },
          { label: "Notifications", href: `/${slug}/notifications` },
          { label: "Calendars" },
        ]}
        title="Calendars"
        description="Weekly reviews and their actions, key rotations, rollout phases, on-call shifts and the ends of waivers, in your own calendar."
      />
      <div className="flex max-w-3xl flex-col gap-6">
        <Panel
          title="New calendar"
          description="It shows what you may read at that moment, and goes dark with your access or when you revoke it."
        >
          <NewCalendar workspaceSlug={slug} projects={projects} chosen={chosen} />
        </Panel>
        <Panel title={`Yours (${feeds.length} of ${MOST_CALENDARS})`} flush>
          <CalendarTable workspaceSlug={slug} feeds={feeds} />
        </Panel>
        <Panel title="How to subscribe">
          <Subscribing />
        </Panel>
      </div>
    </>
  );
}
