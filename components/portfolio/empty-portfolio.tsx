import { EmptyState } from "@/components/layout/empty-state";
import { LinkButton } from "@/components/ui/link-button";

type EmptyPortfolioProps = { workspace: string; registers: boolean };

/** Nobody has registered a project yet, or this person has a role on none. */
export function EmptyPortfolio({ workspace, registers }: EmptyPortfolioProps) {
  return registers ? (
    <EmptyState
      title="No project yet"
      action={
        <LinkButton href={`/${workspace}/projects/new`} variant="primary">
          Register the first project
        </LinkButton>
      }
    >
      Two minutes of triage tell you which stage an app is really at, and the three steps that matter next.
    </EmptyState>
  ) : (
    <EmptyState title="No project to show">
      You see a project here once somebody gives you a role on it, or registers the first one.
    </EmptyState>
  );
}
