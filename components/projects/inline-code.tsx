import { Fragment } from "react";

/** Catalogue sentences mark code with backticks and use no other Markdown. */
export function InlineCode({ text }: { text: string }) {
  return text.split("`").map((part, index) =>
    index % 2 === 1 ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other identity
      <code key={index} className="rounded-sm bg-wash px-1 font-mono text-[0.92em]">
        {part}
      </code>
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a fixed text have no other identity
      <Fragment key={index}>{part}</Fragment>
    ),
  );
}
