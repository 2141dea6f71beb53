import Link from "next/link";
import { Notice } from "@/components/ui/notice";
import { isSprawling } from "@/lib/domain/integrations/key-sprawl";
import { COPY_LABELS } from "@/lib/domain/integrations/labels";
import type { Integration } from "@/lib/features/integrations/schema";

/** Names the failure mode where the same key lies in too many places, copy by copy. */
export function SprawlNotice({ integrations, path }: { integrations: readonly Integration[]; path: string }) {
  const sprawling = integrations.filter(({ record }) => isSprawling(record.keyCopies));
  if (sprawling.length === 0) return null;
  return (
    <Notice tone="warn" title="Key sprawl: the same key lies in too many places">
      <ul>
        {sprawling.map(({ id, record }) => (
          <li key={id}>
            <Link href={`${path}/${id}`} prefetch={false} className="prose-link">
              {record.name}
            </Link>
            : {record.keyCopies.map((place) => inSentence(COPY_LABELS[place])).join(", ")}. Whoever finds one
            copy has them all, and none can be revoked alone.
          </li>
        ))}
      </ul>
    </Notice>
  );
}

/** "A laptop" begins small in mid-sentence; "CI" stays as it is. */
export function inSentence(label: string): string {
  return /^[A-Z][A-Z]/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}
