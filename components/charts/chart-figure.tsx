import { type ReactNode, useId } from "react";
import { Disclosure } from "@/components/ui/disclosure";

type ChartFigureProps = {
  /** The message of the chart as a sentence: "Score fell 12 points when two evidences expired". */
  title: string;
  /** The same figures as a table. */
  table: ReactNode;
  children: ReactNode;
};

/** Message, drawing, and the table that says the same. */
export function ChartFigure({ title, table, children }: ChartFigureProps) {
  const captionId = useId();
  return (
    <figure aria-labelledby={captionId} className="flex min-w-0 flex-col gap-3">
      <figcaption id={captionId} className="font-medium">
        {title}
      </figcaption>
      {children}
      <Disclosure summary="Show as a table">
        <div className="rounded-md border border-line">{table}</div>
      </Disclosure>
    </figure>
  );
}
