import { Plus, X } from "lucide-react";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Input } from "@/components/ui/input";
import type { ErrorMapping } from "@/lib/domain/integrations/record";

type ErrorRowsProps = {
  rows: readonly ErrorMapping[];
  legend: ReactNode;
  describedBy: string | undefined;
  onWrite: (rows: readonly ErrorMapping[]) => void;
};

/** The vendor's error, ours, and what the user reads instead, a line each. */
export function ErrorRows({ rows, legend, describedBy, onWrite }: ErrorRowsProps) {
  const put = (at: number, change: Partial<ErrorMapping>) =>
    onWrite(rows.map((row, index) => (index === at ? { ...row, ...change } : row)));
  return (
    <fieldset aria-describedby={describedBy} className="flex min-w-0 flex-col gap-2">
      <legend className="mb-1 font-medium text-base">{legend}</legend>
      {rows.map((row, index) => (
        // A row has no name of its own until it is stored.
        // biome-ignore lint/suspicious/noArrayIndexKey: rows keep their order while they are edited
        <div key={index} className="grid gap-1.5 sm:grid-cols-[1fr_1fr_2fr_auto]">
          <Input
            aria-label={`Error ${index + 1}: the vendor’s`}
            placeholder="402 card_declined"
            value={row.vendor}
            onChange={(event) => put(index, { vendor: event.target.value })}
          />
          <Input
            aria-label={`Error ${index + 1}: ours`}
            placeholder="PAYMENT_DECLINED"
            value={row.ours}
            onChange={(event) => put(index, { ours: event.target.value })}
          />
          <Input
            aria-label={`Error ${index + 1}: what the user reads`}
            placeholder="What the user reads"
            value={row.userReads}
            onChange={(event) => put(index, { userReads: event.target.value })}
          />
          <Button
            icon
            variant="quiet"
            aria-label={`Remove error ${index + 1}`}
            onClick={() => onWrite(rows.filter((_, each) => each !== index))}
          >
            <X aria-hidden />
          </Button>
        </div>
      ))}
      <div>
        <Button size="sm" onClick={() => onWrite([...rows, { vendor: "", ours: "", userReads: "" }])}>
          <Plus aria-hidden /> Map an error
        </Button>
      </div>
    </fieldset>
  );
}
