import { once } from "node:events";
import { buffer } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";
import { afterAll, beforeAll, beforeEach } from "vitest";

export type TestMailServer = {
  /** What arrived, raw, oldest first. */
  letters: string[];
  /** Answers every recipient with "550 …" while set. */
  refuses: boolean;
};

/** A real mail server for the tests of a file, configured as the app's own. */
export function aMailServer(): TestMailServer {
  const state: TestMailServer = { letters: [], refuses: false };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onRcptTo(_address, _session, done) {
      done(state.refuses ? new Error("No such mailbox") : undefined);
    },
    onData(stream, _session, done) {
      void buffer(stream).then((bytes) => {
        state.letters.push(bytes.toString("utf8"));
        done();
      });
    },
  });
  beforeAll(async () => {
    const listener = server.listen(0, "127.0.0.1");
    await once(listener, "listening");
    const address = listener.address();
    const port = typeof address === "object" && address ? address.port : 0;
    process.env.LAUNCHWORTHY_SMTP_URL = `smtp://127.0.0.1:${port}`;
  });
  beforeEach(() => {
    state.letters.length = 0;
    state.refuses = false;
  });
  afterAll(async () => {
    delete process.env.LAUNCHWORTHY_SMTP_URL;
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return state;
}

/** A letter without the line breaks of its transport encoding. */
export function readable(raw: string): string {
  return raw
    .replace(/=\r?\n/g, "")
    .replace(/((?:=[0-9A-F]{2})+)/g, (bytes) =>
      Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"),
    )
    .replace(/\r\n[ \t]+/g, " ");
}
