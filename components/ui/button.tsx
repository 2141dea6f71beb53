import { cva, type VariantProps } from "class-variance-authority";
import type { ComponentProps } from "react";
import { cn } from "./cn";

export const buttonVariants = cva(
  [
    "inline-flex shrink-0 select-none items-center justify-center gap-1.5 whitespace-nowrap rounded-md border font-medium",
    "transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed aria-disabled:opacity-55",
    "[&_svg]:size-4 [&_svg]:shrink-0",
  ],
  {
    variants: {
      variant: {
        primary: "border-transparent bg-accent text-accent-ink hover:bg-accent-hover",
        secondary: "border-line-strong/60 bg-surface text-ink hover:bg-wash",
        quiet: "border-transparent bg-transparent text-ink-2 hover:bg-wash hover:text-ink",
        danger: "border-transparent bg-bad text-bad-ink hover:bg-bad-hover",
      },
      size: {
        sm: "h-7 px-2 text-sm",
        md: "h-8 px-3 text-base",
        lg: "h-10 px-4 text-base",
      },
      /** Square, for a lone icon; the button then needs an `aria-label`. */
      icon: { true: "px-0", false: "" },
    },
    compoundVariants: [
      { icon: true, size: "sm", class: "w-7" },
      { icon: true, size: "md", class: "w-8" },
      { icon: true, size: "lg", class: "w-10" },
    ],
    defaultVariants: { variant: "secondary", size: "md", icon: false },
  },
);

export type ButtonLook = VariantProps<typeof buttonVariants>;
export type ButtonProps = ComponentProps<"button"> & ButtonLook;

export function Button({ variant, size, icon, className, type = "button", ...rest }: ButtonProps) {
  return <button type={type} className={cn(buttonVariants({ variant, size, icon }), className)} {...rest} />;
}
