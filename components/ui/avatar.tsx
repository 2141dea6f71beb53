import { cn } from "./cn";

const SIZES = { sm: "size-5 text-xs", md: "size-7 text-xs" } as const;

/** Initials only: no picture is ever loaded from elsewhere. Set `label` where the name does not stand beside it. */
export function Avatar({
  name,
  size = "md",
  label = false,
}: {
  name: string;
  size?: keyof typeof SIZES;
  label?: boolean;
}) {
  return (
    <span
      title={name}
      className={cn(
        "inline-flex shrink-0 select-none items-center justify-center rounded-full border border-line bg-wash font-medium text-ink-2",
        SIZES[size],
      )}
    >
      <span aria-hidden>{size === "sm" ? initials(name).charAt(0) : initials(name)}</span>
      {label && <span className="sr-only">{name}</span>}
    </span>
  );
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked.map((word) => Array.from(word ?? "")[0]?.toLocaleUpperCase() ?? "").join("") || "?";
}
