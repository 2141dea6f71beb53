import { answerWords } from "@/components/assessment/conflict";
import type { ItemLinks } from "@/components/readiness/item-links";
import { ResultBadge } from "@/components/readiness/result-badge";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import type { SealedDocument } from "@/lib/domain/signoffs/sealed-document";

type SealedItemsProps = { sealed: SealedDocument; links: ItemLinks };

/** Every item as it was sealed, with the hash it went into the digest with. */
export function SealedItems({ sealed, links }: SealedItemsProps) {
  return (
    <Table caption="What was sealed" inset>
      <TableHead>
        <TableRow>
          <TableHeader>Item</TableHeader>
          <TableHeader>Result</TableHeader>
          <TableHeader>Note</TableHeader>
          <TableHeader numeric>Evidence</TableHeader>
          <TableHeader>SHA-256</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {sealed.items.map((item) => (
          <TableRow key={item.item}>
            <TableHeader scope="row">{links.title(item.item)}</TableHeader>
            <TableCell>
              <ResultBadge result={item.result} look="plain" />
              {item.answer?.kind === "replies" && (
                <span className="ml-2 text-ink-3">{answerWords(item.answer)}</span>
              )}
              {item.answer?.kind === "not-applicable" && (
                <span className="block text-ink-3">{item.answer.reason}</span>
              )}
              {item.waiver !== null && (
                <span className="block text-warn-text">
                  Risk accepted until {item.waiver.expiresAt.slice(0, 10)}
                </span>
              )}
            </TableCell>
            <TableCell>{item.note === "" ? <span className="text-ink-3">None</span> : "Written"}</TableCell>
            <TableCell numeric>{item.evidence.length}</TableCell>
            <TableCell className="font-mono text-xs">
              <span title={sealed.itemDigests[item.item]}>
                {sealed.itemDigests[item.item]?.slice(0, 12)}…
              </span>
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
