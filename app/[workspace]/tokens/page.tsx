import type { Metadata } from "next";
import { PageHeader } from "@/components/layout/page-header";
import { TokenForm } from "@/components/tokens/token-form";
import { TokenTable } from "@/components/tokens/token-table";
import { Panel } from "@/components/ui/card";
import { LinkButton } from "@/components/ui/link-button";
import { loadTokens } from "@/lib/features/tokens/loaders";

export const metadata: Metadata = { title: "API tokens" };

type Props = { params: Promise<{ workspace: string }> };

export default async function TokensPage({ params }: Props) {
  const { workspace } = await params;
  const tokens = await loadTokens(workspace);
  return (
    <>
      <PageHeader
        crumbs={[{ label: "API tokens" }]}
        title="API tokens"
        description="A token belongs to you and to this workspace; what it writes is yours."
        actions={<LinkButton href="/docs/api">API documentation</LinkButton>}
      />
      <div className="flex flex-col gap-6">
        <Panel title="New token">
          <TokenForm workspaceSlug={workspace} />
        </Panel>
        <Panel title="Tokens" flush>
          <TokenTable workspaceSlug={workspace} tokens={tokens} />
        </Panel>
      </div>
    </>
  );
}
