import { Markdown } from "@/components/assessment/markdown";

/** A text of a plan. Wide tables scroll in a box of their own, which the keyboard can reach. */
export function PlanText({ text }: { text: string }) {
  return (
    <div tabIndex={text.includes("| --- |") ? 0 : undefined} className="relative overflow-x-auto">
      <Markdown
        text={text}
        className="max-sm:[&_table]:min-w-[36rem] print:[&_table]:min-w-0 print:[&_td]:py-0 print:[&_th]:py-0"
      />
    </div>
  );
}
