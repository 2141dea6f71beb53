import { List, RectangleHorizontal } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { PageHeader } from "@/components/layout/page-header";
import { StageBadge } from "@/components/readiness/stage-badge";
import { cn } from "@/components/ui/cn";
import type { Readiness } from "@/lib/domain/readiness/readiness-types";

type AssessmentHeaderProps = {
  title: string;
  project: { name: string };
  workspace: { slug: string; name: string };
  /** Path of the project. */
  base: string;
  readiness: Pick<Readiness, "stage" | "acceptedRisk" | "score">;
  path: string;
  place: { view: "focus" | "list"; itemId: string };
};

/** Where one is, where the project stands, and the switch between one item and all of them. */
export function AssessmentHeader({
  title,
  project,
  workspace,
  base,
  readiness,
  path,
  place,
}: AssessmentHeaderProps) {
  return (
    <PageHeader
      crumbs={[
        { label: workspace.name, href: `/${workspace.slug}` },
        { label: project.name, href: base },
        { label: title },
      ]}
      title={title}
      meta={
        <Link
          href={base}
          prefetch={false}
          className="inline-flex items-center gap-2 rounded-sm hover:underline"
          title="Open the overview: what the next stage needs"
        >
          <StageBadge stage={readiness.stage} acceptedRisk={readiness.acceptedRisk} size="md" />
          <span className="text-ink-2 text-sm">
            Score <span className="font-medium font-mono text-ink">{readiness.score}</span>
          </span>
        </Link>
      }
      actions={<ViewSwitch path={path} place={place} />}
    />
  );
}

function ViewSwitch({ path, place }: Pick<AssessmentHeaderProps, "path" | "place">) {
  return (
    <nav aria-label="View" className="inline-flex rounded-md border border-line-strong/60 bg-wash p-0.5">
      <ViewLink href={`${path}?item=${place.itemId}`} current={place.view === "focus"}>
        <RectangleHorizontal aria-hidden /> One at a time
      </ViewLink>
      <ViewLink href={`${path}?view=list`} current={place.view === "list"}>
        <List aria-hidden /> List
      </ViewLink>
    </nav>
  );
}

type ViewLinkProps = { href: string; current: boolean; children: ReactNode };

function ViewLink({ href, current, children }: ViewLinkProps) {
  return (
    <Link
      href={href}
      prefetch={false}
      aria-current={current ? "page" : undefined}
      className={cn(
        "flex h-6.5 items-center gap-1.5 rounded-sm border px-2.5 text-sm [&_svg]:size-4",
        current
          ? "border-line-strong/60 bg-surface font-medium text-ink"
          : "border-transparent text-ink-2 hover:text-ink",
      )}
    >
      {children}
    </Link>
  );
}
