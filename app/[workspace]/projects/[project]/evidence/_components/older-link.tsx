import { LinkButton } from "@/components/ui/link-button";
import type { EvidenceAsked } from "@/lib/features/evidence/loaders";
import { evidenceQuery } from "../search-params";

type OlderLinkProps = { path: string; asked: EvidenceAsked; older: string | null };

export function OlderLink({ path, asked, older }: OlderLinkProps) {
  if (older === null && asked.after === null) return null;
  return (
    <div className="mt-4 flex gap-2">
      {asked.after !== null && (
        <LinkButton href={`${path}${evidenceQuery({ ...asked, after: null })}`}>Newest</LinkButton>
      )}
      {older !== null && (
        <LinkButton href={`${path}${evidenceQuery({ ...asked, after: older })}`}>Older</LinkButton>
      )}
    </div>
  );
}
