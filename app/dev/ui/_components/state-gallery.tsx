import { EmptyState } from "@/components/layout/empty-state";
import { ErrorState } from "@/components/layout/error-state";
import { Button } from "@/components/ui/button";
import { Panel } from "@/components/ui/card";
import { CommandLine } from "@/components/ui/command-line";
import { Notice } from "@/components/ui/notice";
import { Skeleton } from "@/components/ui/skeleton";

export function StateGallery() {
  return (
    <Panel title="Empty, broken, loading">
      <div className="grid gap-x-8 gap-y-2 lg:grid-cols-2">
        <EmptyState
          title="No evidence yet"
          action={
            <>
              <Button variant="primary">Attach evidence</Button>
              <CommandLine text="npx launchworthy push junit.xml --project checkout-api" />
            </>
          }
        >
          Proof turns “we say so” into “here it is”.
        </EmptyState>
        <EmptyState
          kind="no-match"
          title="No project matches these filters"
          action={<Button>Clear filters</Button>}
        >
          Twelve projects are hidden.
        </EmptyState>
        <ErrorState level={2} requestId="01JD4K9V2T" />
        <div className="flex min-w-0 flex-col gap-2 py-10">
          <Notice title="Eleven items are new in catalogue 2026.11">
            Carried-over answers keep their result.
          </Notice>
          <Notice tone="good" title="Signed off" />
          <Notice tone="warn" title="Two answers contradict each other">
            The worse one counts until you settle it.
          </Notice>
          <Notice
            tone="bad"
            title="Couldn’t save: Ben Ito changed this a minute ago"
            requestId="01JD4K9V2T"
            actions={<Button size="sm">Compare</Button>}
          />
          <Skeleton className="h-5 w-48" />
          <Skeleton className="h-5 w-72" />
        </div>
      </div>
    </Panel>
  );
}
