import { CircleCheck, CircleDashed, TriangleAlert } from "lucide-react";
import { Badge, type BadgeLook } from "@/components/ui/badge";
import type { DocumentFault } from "@/lib/domain/integrations/payload";
import type { DocumentVerdict } from "@/lib/features/integration-documents/schema";

/** Whether two documents match: icon, word and colour. */
export function VerdictBadge({ verdict, ...look }: { verdict: DocumentVerdict | null } & BadgeLook) {
  if (verdict === null)
    return (
      <Badge icon={CircleDashed} {...look}>
        Not compared
      </Badge>
    );
  return verdict.valid ? (
    <Badge icon={CircleCheck} tone="good" {...look}>
      Matches
    </Badge>
  ) : (
    <Badge icon={TriangleAlert} tone="bad" {...look}>
      Does not match
    </Badge>
  );
}

/** Leads from the top of a long record to what no longer fits. */
export function DriftBadge() {
  return (
    <a href={`#${PAYLOAD_ANCHOR}`} className="rounded-sm hover:underline">
      <Badge icon={TriangleAlert} tone="bad">
        Payload does not match
      </Badge>
    </a>
  );
}

/** Where a page shows the documents of an integration. */
export const PAYLOAD_ANCHOR = "payload";

/** Each place where a payload differs from its schema. */
export function FaultList({ faults }: { faults: readonly DocumentFault[] }) {
  return (
    <ul className="flex flex-col gap-0.5">
      {faults.map(({ path, message }) => (
        <li key={`${path} ${message}`} className="break-words">
          <code className="font-mono text-sm">{path}</code> {message}
        </li>
      ))}
    </ul>
  );
}
