import { ExternalLink } from "lucide-react";

/** Where a piece of evidence lies that is kept elsewhere, spelt out: whoever follows it sees where it leads. */
export function PieceLink({ url }: { url: string | null }) {
  if (url === null) return null;
  return (
    <a
      href={url}
      target="_blank"
      rel="noreferrer nofollow"
      className="flex min-w-0 items-center gap-1.5 prose-link"
    >
      <span className="truncate">{url}</span>
      <ExternalLink aria-hidden className="size-3.5 shrink-0" />
    </a>
  );
}
