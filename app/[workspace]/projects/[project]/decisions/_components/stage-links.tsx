import Link from "next/link";
import { cn } from "@/components/ui/cn";
import { stages } from "@/lib/domain/catalogue/stages";
import { LAUNCH_STAGES, type LaunchStage } from "@/lib/domain/decisions/reasons";

type StageLinksProps = { current: LaunchStage; hrefOf: (stage: LaunchStage) => string };

/** Which stage the release is to be launched into; each is a page of its own. */
export function StageLinks({ current, hrefOf }: StageLinksProps) {
  return (
    <nav aria-label="Stage to launch into" data-print="hide">
      <ul className="inline-flex flex-wrap gap-px rounded-md border border-line-strong/60 bg-surface p-0.5">
        {LAUNCH_STAGES.map((stage) => (
          <li key={stage}>
            <Link
              href={hrefOf(stage)}
              prefetch={false}
              scroll={false}
              aria-current={stage === current ? "page" : undefined}
              className={cn(
                "flex h-7 items-center whitespace-nowrap rounded-sm px-2.5 text-sm",
                stage === current
                  ? "bg-accent-soft font-medium text-accent-text"
                  : "text-ink-2 hover:bg-wash",
              )}
            >
              {stages[stage].title}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
