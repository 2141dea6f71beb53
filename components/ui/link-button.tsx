import Link from "next/link";
import type { ComponentProps } from "react";
import { type ButtonLook, buttonVariants } from "./button";
import { cn } from "./cn";

type LinkButtonProps = ComponentProps<typeof Link> & ButtonLook;

/** A link that looks like a button. Prefetching is off unless asked for: tables would fetch every row. */
export function LinkButton({ variant, size, icon, className, prefetch = false, ...rest }: LinkButtonProps) {
  return (
    <Link prefetch={prefetch} className={cn(buttonVariants({ variant, size, icon }), className)} {...rest} />
  );
}
