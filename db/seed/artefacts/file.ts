import { pdfPage } from "./pdf";

/** A file somebody hands in as evidence. `{day}` in its text becomes the day it was made. */
export type SeedFile = { name: string; bytes: (day: string) => Buffer };

export function text(name: string, body: string): SeedFile {
  return { name, bytes: (day) => Buffer.from(`${dated(body, day).trim()}\n`) };
}

export function csv(name: string, rows: readonly (readonly (string | number)[])[]): SeedFile {
  return text(name, rows.map((row) => row.join(",")).join("\n"));
}

/** A page of plain text as PDF, the first line as its heading. */
export function pdf(name: string, lines: readonly string[]): SeedFile {
  return { name, bytes: (day) => pdfPage(lines.map((line) => dated(line, day))) };
}

/** Something kept as it is, whatever the day. */
export function asIs(name: string, bytes: Buffer): SeedFile {
  return { name, bytes: () => bytes };
}

function dated(body: string, day: string): string {
  return body.replaceAll("{day}", day);
}
