import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { FILE_NAME_LIMIT, safeFileName } from "./file-name";

describe("The name of an uploaded file", () => {
  it.each([
    ["../../etc/passwd", "passwd"],
    ["C:\\Users\\ada\\Desktop\\report.pdf", "report.pdf"],
    ["invoice\u202Egpj.exe", "invoicegpj.exe"],
    ["line\r\nSet-Cookie: a=b.txt", "lineSet-Cookie: a=b.txt"],
    ["..", "file"],
    ["   ", "file"],
    ["", "file"],
    ["\u0000", "file"],
    ["Pru\u0308fbericht.pdf", "Prüfbericht.pdf"],
    ["报告 2026.pdf", "报告 2026.pdf"],
    ["👩‍💻 notes.md", "👩‍💻 notes.md"],
    [".env", ".env"],
  ])("reads %j as %j", (given, kept) => {
    expect(safeFileName(given)).toBe(kept);
  });

  it("keeps the extension of a name that is too long", () => {
    const kept = safeFileName(`${"a".repeat(400)}.sarif`);
    expect([...kept]).toHaveLength(FILE_NAME_LIMIT);
    expect(kept.endsWith(".sarif")).toBe(true);
  });

  it("is never empty, never a path, never too long, and settles at once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (given) => {
        const kept = safeFileName(given);
        expect(kept).not.toBe("");
        expect(kept).not.toMatch(/[/\\\p{Cc}]/u);
        expect([...kept].length).toBeLessThanOrEqual(FILE_NAME_LIMIT);
        expect(safeFileName(kept)).toBe(kept);
      }),
    );
  });
});
