import type { Metadata } from "next";
import { InboxScreen } from "@/components/inbox/inbox-screen";
import { InboxStates } from "@/components/inbox/inbox-states";
import { PageHeader } from "@/components/layout/page-header";
import { FailedLetters } from "@/components/notifications/failed-letters";
import { NoMailNotice } from "@/components/notifications/no-mail-notice";
import { LinkButton } from "@/components/ui/link-button";
import { loadInbox } from "@/lib/features/inbox/loaders";
import { isInboxState, NO_MAIL_COOKIE } from "@/lib/features/inbox/schema";
import { loadShell } from "@/lib/features/shell/loaders";

export const metadata: Metadata = { title: "Inbox" };

type PageProps = {
  params: Promise<{ workspace: string }>;
  searchParams: Promise<{ state?: string | string[] }>;
};

export default async function InboxPage({ params, searchParams }: PageProps) {
  const { workspace: slug } = await params;
  const asked = [(await searchParams).state].flat()[0];
  const state = isInboxState(asked) ? asked : "open";
  const { scope, page, counts, tellsNoMail, failedLetters } = await loadInbox(slug, state);
  const { workspace } = await loadShell(scope.slug);
  return (
    <>
      <PageHeader
        crumbs={[{ label: workspace.name, href: `/${scope.slug}` }, { label: "Inbox" }]}
        title="Inbox"
        description="What needs you, why, and since when."
        actions={<LinkButton href={`/${scope.slug}/notifications`}>Notifications</LinkButton>}
      />
      <div className="flex max-w-5xl flex-col gap-4">
        {tellsNoMail && <NoMailNotice cookie={NO_MAIL_COOKIE} />}
        <FailedLetters workspaceSlug={scope.slug} count={failedLetters} />
        <InboxStates workspace={scope.slug} current={state} counts={counts} />
        <InboxScreen key={state} workspace={scope.slug} state={state} initial={page} />
      </div>
    </>
  );
}
