import { cn } from "./cn";

/** Give it the size of what will come, so that nothing moves; it shows after 200 ms only. */
export function Skeleton({ className }: { className?: string }) {
  return <span aria-hidden className={cn("block max-w-full appear-late rounded-sm bg-wash", className)} />;
}
