import { once } from "node:events";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { expect } from "@playwright/test";
import { SMTPServer } from "smtp-server";

export type Letter = { to: string; subject: string; text: string };

/** A real mail server that keeps every letter as a file in a folder. */
export async function startMailbox(folder: string): Promise<{ url: string; stop: () => Promise<void> }> {
  let arrived = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      arrived += 1;
      const path = join(folder, `${String(arrived).padStart(4, "0")}.eml`);
      buffer(stream).then(
        (bytes) => {
          writeFileSync(path, bytes);
          done();
        },
        (error: unknown) => done(error instanceof Error ? error : new Error(String(error))),
      );
    },
  });
  const listener = server.listen(0, "127.0.0.1");
  await once(listener, "listening");
  const address = listener.address();
  const port = typeof address === "object" && address ? address.port : 0;
  return { url: `smtp://127.0.0.1:${port}`, stop: () => new Promise((resolve) => server.close(resolve)) };
}

/** Waits for the newest letter to an address, and gives the one link in it. */
export async function linkMailedTo(address: string): Promise<string> {
  let link = "";
  await expect
    .poll(() => {
      const text = lettersTo(address).at(-1)?.text ?? "";
      link = /https?:\/\/\S+/.exec(text)?.[0] ?? "";
      return link;
    }, `a letter to ${address}`)
    .not.toBe("");
  return link;
}

export function lettersTo(address: string): Letter[] {
  const folder = process.env.LAUNCHWORTHY_TEST_MAIL ?? "";
  return readdirSync(folder)
    .sort()
    .map((name) => parseLetter(readFileSync(join(folder, name), "utf8")))
    .filter(({ to }) => to === address);
}

/** The plain text of a letter; its HTML says the same. */
function parseLetter(raw: string): Letter {
  const { field, body } = partOf(raw);
  const boundary = /boundary="?([^";\r\n]+)/i.exec(field("content-type"))?.[1];
  const parts = boundary === undefined ? [raw] : body.split(`--${boundary}`).slice(1, -1);
  const plain = parts
    .map((part) => partOf(part.trimStart()))
    .find((part) => !/html/i.test(part.field("content-type")));
  const quoted = /quoted-printable/i.test(plain?.field("content-transfer-encoding") ?? "");
  const text = plain?.body ?? "";
  return { to: field("to"), subject: field("subject"), text: quoted ? unquoted(text) : text };
}

function partOf(raw: string): { field: (name: string) => string; body: string } {
  const [head = "", ...rest] = raw.split("\r\n\r\n");
  const unfolded = head.replace(/\r\n[ \t]+/g, " ");
  return {
    field: (name) => new RegExp(`^${name}: (.*)$`, "im").exec(unfolded)?.[1]?.trim() ?? "",
    body: rest.join("\r\n\r\n"),
  };
}

function unquoted(text: string): string {
  return text
    .replace(/=\r?\n/g, "")
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
