import Link from "next/link";
import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@/components/ui/table";
import { Time } from "@/components/ui/time";
import type { ReviewLine } from "@/lib/features/weekly-reviews/schema";
import { weekWords } from "./dates";
import { ReviewStatusBadge } from "./status-badge";

/** Every review, the newest week first. */
export function HistoryTable({ reviews, path }: { reviews: readonly ReviewLine[]; path: string }) {
  return (
    <Table caption="Weekly reviews, the newest first">
      <TableHead>
        <TableRow>
          <TableHeader>Week</TableHeader>
          <TableHeader>Standing</TableHeader>
          <TableHeader numeric>Moved</TableHeader>
          <TableHeader numeric>Decided</TableHeader>
          <TableHeader numeric>Actions</TableHeader>
          <TableHeader numeric>Minutes</TableHeader>
          <TableHeader>Ended</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {reviews.map((review) => (
          <TableRow key={review.id}>
            <TableHeader scope="row">
              <Link href={`${path}/${review.id}`} prefetch={false} className="rounded-sm hover:underline">
                {capitalised(weekWords(review.week))}
              </Link>
            </TableHeader>
            <TableCell>
              <ReviewStatusBadge status={review.status} look="plain" />
            </TableCell>
            <TableCell numeric>{review.rows.moved}</TableCell>
            <TableCell numeric>
              {review.rows.decided}/{review.rows.total}
            </TableCell>
            <TableCell numeric>{review.actions}</TableCell>
            <TableCell numeric>{review.seconds === null ? "–" : Math.round(review.seconds / 60)}</TableCell>
            <TableCell className="whitespace-nowrap">
              {review.status === "open" || review.ended === null ? (
                "–"
              ) : (
                <>
                  <Time at={review.ended.at} show="date" />
                  {review.ended.by && ` by ${review.ended.by.name}`}
                </>
              )}
            </TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
