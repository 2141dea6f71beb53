import { cva } from "class-variance-authority";

/** The box shared by everything one types into or picks from. */
export const controlLook = cva(
  [
    "w-full min-w-0 rounded-md border border-line-strong bg-surface text-base text-ink transition-colors",
    "pointer-coarse:text-lg",
    "hover:border-ink-3 aria-invalid:border-bad aria-invalid:bg-bad-soft",
    "disabled:cursor-not-allowed disabled:border-line disabled:bg-wash disabled:text-ink-3",
    "read-only:not-[select]:bg-wash",
  ],
  {
    variants: { size: { sm: "h-7 px-2", md: "h-8 px-2.5", lg: "h-10 px-3", text: "px-2.5 py-1.5" } },
    defaultVariants: { size: "md" },
  },
);

export type ControlSize = "sm" | "md" | "lg";
