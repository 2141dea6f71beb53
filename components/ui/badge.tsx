import { cva, type VariantProps } from "class-variance-authority";
import type { LucideIcon } from "lucide-react";
import type { ReactNode } from "react";
import { cn } from "./cn";

const badgeVariants = cva(
  "inline-flex max-w-full items-center align-middle gap-1 whitespace-nowrap font-medium [&_svg]:shrink-0",
  {
    variants: {
      tone: {
        neutral: "text-ink-2",
        accent: "text-accent-text",
        good: "text-good-text",
        warn: "text-warn-text",
        bad: "text-bad-text",
      },
      look: { soft: "rounded-sm px-1.5", plain: "" },
      size: { sm: "h-5 text-xs [&_svg]:size-3.5", md: "h-6 text-sm [&_svg]:size-4" },
    },
    compoundVariants: [
      { look: "soft", tone: "neutral", class: "bg-wash" },
      { look: "soft", tone: "accent", class: "bg-accent-soft" },
      { look: "soft", tone: "good", class: "bg-good-soft" },
      { look: "soft", tone: "warn", class: "bg-warn-soft" },
      { look: "soft", tone: "bad", class: "bg-bad-soft" },
    ],
    defaultVariants: { tone: "neutral", look: "soft", size: "sm" },
  },
);

export type Tone = NonNullable<VariantProps<typeof badgeVariants>["tone"]>;
/** `plain` is for tables, where a column of filled boxes would shout. */
export type BadgeLook = Pick<VariantProps<typeof badgeVariants>, "look" | "size">;

type BadgeProps = BadgeLook & {
  tone?: Tone;
  icon?: LucideIcon;
  /** A drawing of our own in place of the icon. */
  mark?: ReactNode;
  title?: string;
  className?: string;
  children: ReactNode;
};

/** A short state: icon, word and colour, never colour alone. */
export function Badge({ tone, look, size, icon: Icon, mark, title, className, children }: BadgeProps) {
  return (
    <span data-print="colour" title={title} className={cn(badgeVariants({ tone, look, size }), className)}>
      {Icon !== undefined && <Icon aria-hidden />}
      {mark}
      <span className="truncate">{children}</span>
    </span>
  );
}
