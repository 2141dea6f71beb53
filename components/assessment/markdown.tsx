import type { ComponentProps, ReactNode } from "react";
import ReactMarkdown, { type Components } from "react-markdown";
import rehypeSanitize from "rehype-sanitize";
import remarkGfm from "remark-gfm";
import { cn } from "@/components/ui/cn";
import { nestsTooDeep } from "./markdown-depth";

const PROSE = [
  "flex min-w-0 flex-col gap-2 break-words [&_a]:prose-link",
  "[&_ol]:flex [&_ol]:list-decimal [&_ol]:flex-col [&_ol]:gap-1 [&_ol]:pl-5 [&_ul]:flex [&_ul]:list-disc [&_ul]:flex-col [&_ul]:gap-1 [&_ul]:pl-5",
  "[&_li::marker]:text-ink-3 [&_strong]:font-semibold [&_:is(h3,h4)]:font-semibold",
  "[&_:not(pre)>code]:rounded-sm [&_:not(pre)>code]:bg-wash [&_:not(pre)>code]:px-1 [&_:not(pre)>code]:py-0.5 [&_code]:font-mono [&_code]:text-sm",
  "[&_pre]:whitespace-pre-wrap [&_pre]:break-words [&_pre]:rounded-md [&_pre]:border [&_pre]:border-line [&_pre]:bg-wash [&_pre]:px-3 [&_pre]:py-2",
  "[&_blockquote]:border-line-strong/60 [&_blockquote]:border-l-2 [&_blockquote]:pl-3 [&_blockquote]:text-ink-2 [&_hr]:border-line",
  "[&_td]:border [&_td]:border-line [&_td]:px-2 [&_td]:py-1 [&_th]:border [&_th]:border-line [&_th]:px-2 [&_th]:py-1 [&_th]:text-left [&_table]:text-sm",
  "[&_li>input]:mr-1.5 [&_.contains-task-list]:list-none [&_.contains-task-list]:pl-1",
].join(" ");

/** A text must not disturb the outline of the page it is shown on, nor load anything from elsewhere. */
const COMPONENTS: Components = {
  input: ({ checked }) => (
    <input type="checkbox" disabled checked={checked === true} aria-label={checked ? "Done" : "Open"} />
  ),
  a: ({ href, children }) => (
    <a href={href} target="_blank" rel="noreferrer nofollow">
      {children}
    </a>
  ),
  img: ({ src, alt }) =>
    typeof src === "string" ? (
      <a href={src} target="_blank" rel="noreferrer nofollow">
        {alt || src}
      </a>
    ) : null,
};

type MarkdownProps = {
  text: string;
  /** What every heading of the text becomes: one level below the heading it stands under. */
  heading?: "h3" | "h4";
  className?: string;
};

/** Markdown without HTML, sanitised. Runs on the server; in the browser only for a preview. */
export function Markdown({ text, heading = "h4", className }: MarkdownProps) {
  if (nestsTooDeep(text)) {
    return (
      <div className={cn(PROSE, className)}>
        <p className="whitespace-pre-wrap">{text}</p>
      </div>
    );
  }
  return (
    <div className={cn(PROSE, className)}>
      <ReactMarkdown
        skipHtml
        remarkPlugins={[remarkGfm]}
        rehypePlugins={[rehypeSanitize]}
        components={{ ...COMPONENTS, ...HEADINGS[heading] }}
      >
        {text}
      </ReactMarkdown>
    </div>
  );
}

type HeadingProps = Pick<ComponentProps<"h4">, "children">;

const HEADINGS = { h3: allAs(Heading3), h4: allAs(Heading4) };

function allAs(heading: (props: HeadingProps) => ReactNode): Components {
  return { h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading };
}

function Heading3({ children }: HeadingProps) {
  return <h3>{children}</h3>;
}

function Heading4({ children }: HeadingProps) {
  return <h4>{children}</h4>;
}
