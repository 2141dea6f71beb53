import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { Stop } from "./stops";

type OvertakingsProps = { stops: readonly Stop[]; current: string | null; onGo: (id: string) => void };

/** Rows that somebody else settled first, while one has gone on to the next. */
export function Overtakings({ stops, current, onGo }: OvertakingsProps) {
  const raced = stops.flatMap((stop) =>
    stop.kind === "row" && stop.entry.overtaken !== null && stop.id !== current ? [stop.entry.row] : [],
  );
  if (raced.length === 0) return null;
  return (
    <Notice
      tone="warn"
      role="alert"
      title={
        raced.length === 1
          ? `${raced[0]?.decided?.by.name ?? "Somebody else"} was quicker on ${raced[0]?.subject.name}.`
          : `Others were quicker on ${raced.length} rows.`
      }
      actions={raced.map(({ id, subject }) => (
        <Button key={id} size="sm" onClick={() => onGo(id)}>
          Look at {subject.name}
        </Button>
      ))}
    >
      Nothing was overwritten: what you wrote is kept beside it.
    </Notice>
  );
}
