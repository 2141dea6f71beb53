import { PenLine } from "lucide-react";
import Link from "next/link";
import { itemLinksOf, projectPath } from "@/components/projects/project-links";
import { ItemLinkList } from "@/components/readiness/item-link-list";
import { SelfApprovedBadge, StandingBadge } from "@/components/signoffs/standing-badge";
import { Time } from "@/components/ui/time";
import type { ProjectScope } from "@/lib/auth/scope";
import { scopes } from "@/lib/domain/catalogue/reviews";
import type { Catalogue } from "@/lib/domain/catalogue/types";
import type { Facts } from "@/lib/domain/readiness/facts";
import { loadLastSignoff } from "@/lib/features/signoffs/loaders";

type LastSignoffProps = { scope: ProjectScope; project: string; facts: Facts; catalogue: Catalogue };

/** Who vouched last for what, and exactly what has changed since; nothing while nobody has. */
export async function LastSignoff({ scope, project, facts, catalogue }: LastSignoffProps) {
  const last = facts.signoffs.length === 0 ? null : await loadLastSignoff(scope);
  if (last === null) return null;
  const workspace = scope.slug;
  const { signoff, changed } = last;
  const links = itemLinksOf(workspace, project, catalogue);
  return (
    <div className="flex flex-wrap items-center gap-x-2 gap-y-1 pt-2 text-sm">
      <PenLine aria-hidden className="size-4 shrink-0 text-ink-3" />
      <span>
        <Link
          href={projectPath(workspace, project, `/signoffs#${signoff.scope}`)}
          prefetch={false}
          className="prose-link"
        >
          {scopes[signoff.scope].title}
        </Link>{" "}
        signed by {signoff.by.name || "a former member"} <Time at={signoff.at} />
      </span>
      <StandingBadge standing={signoff.standing} />
      {signoff.selfApproved && <SelfApprovedBadge />}
      {changed.length > 0 && (
        <span className="text-ink-2">
          Changed since: <ItemLinkList itemIds={changed} links={links} />
        </span>
      )}
    </div>
  );
}
