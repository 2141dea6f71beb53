import Link from "next/link";
import { Avatar } from "@/components/ui/avatar";
import { Time } from "@/components/ui/time";
import type { Signoff } from "@/lib/features/signoffs/schema";
import { RevokeSignoff } from "./revoke-signoff";
import type { ProjectAddress } from "./signoff-request";
import { SelfApprovedBadge, StandingBadge } from "./standing-badge";

type SignoffListProps = {
  signoffs: readonly Signoff[];
  title: string;
  /** Where the certificates are. */
  base: string;
  address: ProjectAddress;
  mayRevoke: (signoff: Signoff) => boolean;
};

/** Who signed, when, and what became of it. */
export function SignoffList({ signoffs, title, base, address, mayRevoke }: SignoffListProps) {
  return (
    <ul className="divide-y divide-line">
      {signoffs.map((signoff) => (
        <li key={signoff.id} className="flex min-w-0 flex-wrap items-start gap-x-3 gap-y-1 py-2">
          <Avatar name={signoff.by.name || "A former member"} />
          <div className="min-w-0 flex-1 basis-56">
            <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
              <span className="font-medium">{signoff.by.name || "A former member"}</span>
              <StandingBadge standing={signoff.standing} />
              {signoff.selfApproved && <SelfApprovedBadge />}
              <Time at={signoff.at} className="text-ink-3 text-sm" />
            </p>
            {signoff.comment !== "" && <p className="text-ink-2">“{signoff.comment}”</p>}
            {signoff.revoked !== null && (
              <p className="text-ink-2 text-sm">
                Revoked by {signoff.revoked.by.name || "a former member"} <Time at={signoff.revoked.at} />: “
                {signoff.revoked.reason}”
              </p>
            )}
          </div>
          <div className="flex items-center gap-2">
            {mayRevoke(signoff) && <RevokeSignoff address={address} signoffId={signoff.id} title={title} />}
            <Link href={`${base}/signoffs/${signoff.id}`} prefetch={false} className="prose-link text-sm">
              Certificate
            </Link>
          </div>
        </li>
      ))}
    </ul>
  );
}
