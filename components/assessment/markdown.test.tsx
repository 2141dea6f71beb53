import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Markdown } from "./markdown";

const render = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

it("Markdown that nests thousands deep is shown as it was typed, and breaks no page", () => {
  const hostile = [">".repeat(9_999), "- ".repeat(4_999), "1. ".repeat(3_000), "**".repeat(4_999)];
  for (const text of hostile) expect(render(`${text}a`)).toMatch(/^<div [^>]*><p [^>]*>/);
});

it("Markdown that people write is rendered, quotes in quotes and long rules too", () => {
  expect(render("> > - **one**")).toContain("<blockquote>");
  expect(render(`one\n\n${"-".repeat(120)}\n\ntwo`)).toContain("<hr/>");
});

it("the boxes of a task list say what they mean, and headings stand where the page has room for them", () => {
  expect(render("- [x] asked\n- [ ] answered")).toMatch(/aria-label="Done".*aria-label="Open"/s);
  expect(render("# Summary")).toContain("<h4>Summary</h4>");
  expect(renderToStaticMarkup(<Markdown text="## Decisions" heading="h3" />)).toContain("<h3>Decisions</h3>");
});
