import { Text } from "@react-email/text";
import { type Footer, LetterFrame } from "./letter-frame";
import * as look from "./look";

export type ReviewLetterProps = {
  heading: string;
  /** The summary as it was written when the review was closed. */
  summary: string;
  action: { label: string; href: string };
  footer: Footer;
};

/** What a weekly review came to. */
export function ReviewLetter({ heading, summary, action, footer }: ReviewLetterProps) {
  const [, ...blocks] = summary.trim().split("\n\n");
  return (
    <LetterFrame preview={plain(blocks[0] ?? "")} heading={heading} action={action} footer={footer}>
      {blocks.map((block, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a letter is rendered once, and two blocks may read alike
        <Block key={index} text={block} />
      ))}
    </LetterFrame>
  );
}

/** The Markdown is ours: headings, lists and lines, nothing nested. */
function Block({ text }: { text: string }) {
  if (text.startsWith("#")) return <Text style={look.section}>{plain(text.replace(/^#+ /, ""))}</Text>;
  if (!text.startsWith("- ")) return <Text style={look.text}>{plain(text)}</Text>;
  return (
    <ul style={look.list}>
      {text.split("\n").map((line) => (
        <li key={line}>{plain(line.replace(/^- (\[ \] )?/, "").replace(/^\[x\] /, "Done: "))}</li>
      ))}
    </ul>
  );
}

function plain(text: string): string {
  return text.replace(/\*\*/g, "").replace(/\\([\\`*_[\]<>|#])/g, "$1");
}
