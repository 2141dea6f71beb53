import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { PreferencesForm } from "@/components/notifications/preferences-form";
import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";
import { loadPreferences } from "@/lib/features/notifications/loaders";
import { loadShell } from "@/lib/features/shell/loaders";

export const metadata: Metadata = { title: "Notifications" };

type PageProps = { params: Promise<{ workspace: string }> };

export default async function NotificationsPage({ params }: PageProps) {
  const { workspace: slug } = await params;
  const { preferences, mailed, readsDeliveries } = await loadPreferences(slug);
  const { workspace } = await loadShell(slug);
  return (
    <>
      <PageHeader
        crumbs={[
          { label: workspace.name, href: `/${slug}` },
          { label: "Inbox", href: `/${slug}/inbox` },
          { label: "Notifications" },
        ]}
        title="Notifications"
        description={`What ${workspace.name} tells you, in the inbox and by mail.`}
        actions={
          <>
            <LinkButton href={`/${slug}/calendars`}>Calendars</LinkButton>
            {readsDeliveries && <LinkButton href={`/${slug}/deliveries`}>Letters sent</LinkButton>}
          </>
        }
      />
      <div className="flex max-w-3xl flex-col gap-4">
        {!mailed && (
          <Notice title="No mail server is configured, so no letters go out.">
            What you choose here counts as soon as there is one. Everything is in the inbox meanwhile.
          </Notice>
        )}
        <PreferencesForm workspaceSlug={slug} preferences={preferences} />
      </div>
    </>
  );
}
