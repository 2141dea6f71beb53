import { render } from "@react-email/render";
import type { ReactElement } from "react";

/** A letter as HTML and as plain text, from the same template. */
export async function renderLetter(letter: ReactElement): Promise<{ html: string; text: string }> {
  const [html, text] = await Promise.all([
    render(letter),
    render(letter, { plainText: true, htmlToTextOptions: PLAIN }),
  ]);
  return { html, text };
}

const PLAIN = {
  wordwrap: 100,
  selectors: [
    { selector: "h1", options: { uppercase: false } },
    { selector: "a", options: { hideLinkHrefIfSameAsText: true } },
  ],
};
