import Link from "next/link";
import type { ReactNode } from "react";
import { cn } from "@/components/ui/cn";
import { MAIN_ID, SkipLink } from "./skip-link";
import { Wordmark } from "./wordmark";

type PublicShellProps = {
  /** Links or buttons at the right of the bar. */
  actions?: ReactNode;
  /** `narrow` for forms such as sign-in. */
  width?: "narrow" | "wide";
  children: ReactNode;
};

/** The frame of pages that need no sign-in. */
export function PublicShell({ actions, width = "wide", children }: PublicShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SkipLink />
      <header
        data-print="hide"
        className="flex h-12 items-center justify-between gap-4 border-line border-b px-4 sm:px-6"
      >
        <Link href="/" prefetch={false} className="rounded-sm">
          <Wordmark />
        </Link>
        {actions}
      </header>
      <main
        id={MAIN_ID}
        tabIndex={-1}
        className={cn(
          "mx-auto w-full flex-1 px-4 pb-16 outline-none sm:px-6",
          width === "narrow" ? "max-w-md pt-12" : "max-w-5xl pt-10",
        )}
      >
        {children}
      </main>
    </div>
  );
}
