import { createHash } from "node:crypto";
import { readFileSync, statSync } from "node:fs";
import fc from "fast-check";
import { beforeEach, describe, expect, it } from "vitest";
import { stagingFolder } from "./data-folder";
import { uploadLimits } from "./limits";
import { receiveUpload } from "./receive-upload";
import { discard, discardAbandoned } from "./staging";
import { multipartBody, multipartRequest, type Part } from "./testing/multipart";
import { filesBelow, temporaryStorage } from "./testing/temporary-storage";

temporaryStorage();
const limits = { fileBytes: 4096, files: 3, projectBytes: 1e9 };
const file = (body: string | Uint8Array, filename = "report.txt"): Part => ({
  name: "files",
  filename,
  body,
});
const send = (parts: readonly Part[], spoil?: { end?: string; headers?: Record<string, string> }) =>
  receiveUpload(
    multipartRequest({ body: multipartBody(parts, spoil?.end), headers: spoil?.headers }),
    limits,
  );
const left = () => filesBelow(stagingFolder());
const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

beforeEach(() => discard(left().map((name) => ({ path: `${stagingFolder()}/${name}` }))));

describe("Receiving an upload", () => {
  it("gives back, byte for byte, whatever was sent in whatever chunks, with its digest and size", async () => {
    const bytes = fc.uint8Array({ minLength: 1, maxLength: 4096 });
    await fc.assert(
      fc.asyncProperty(
        fc.array(bytes, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 1, max: 700 }),
        async (sent, chunkBytes) => {
          const body = multipartBody(sent.map((content, at) => file(content, `${at}.bin`)));
          const received = await receiveUpload(multipartRequest({ body, chunkBytes }), limits);
          if (!received.ok) throw new Error(received.reason.code);
          expect(received.value.files.map(({ path }) => new Uint8Array(readFileSync(path)))).toEqual(sent);
          expect(received.value.files.map(({ sha256: digest }) => digest)).toEqual(sent.map(sha256));
          expect(received.value.files.map(({ size }) => size)).toEqual(sent.map((content) => content.length));
          await discard(received.value.files);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("keeps files to their owner and fields in their order", async () => {
    const received = await send([{ name: "itemIds", body: "a" }, file("x"), { name: "itemIds", body: "b" }]);
    expect(received.ok && received.value.fields.get("itemIds")).toEqual(["a", "b"]);
    const path = received.ok ? (received.value.files[0]?.path ?? "") : "";
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(stagingFolder()).mode & 0o777).toBe(0o700);
  });

  it("accepts a file of exactly the limit, and names file and limit for one byte more", async () => {
    expect(await send([file(new Uint8Array(4096))])).toMatchObject({ ok: true });
    expect(await send([file("fine.txt"), file(new Uint8Array(4097), "big.bin")])).toEqual({
      ok: false,
      reason: { code: "file-too-large", file: "big.bin", limitBytes: 4096 },
    });
  });

  it("takes 25 MiB unless told otherwise, and nonsense for not told", () => {
    expect(uploadLimits({ NODE_ENV: "test" }).fileBytes).toBe(26_214_400);
    expect(uploadLimits({ NODE_ENV: "test", LAUNCHWORTHY_MAX_FILE_MIB: "2" }).fileBytes).toBe(2_097_152);
    expect(uploadLimits({ NODE_ENV: "test", LAUNCHWORTHY_MAX_FILE_MIB: "-1" }).fileBytes).toBe(26_214_400);
  });

  it("reads the whole body of a file that is too large, so that the sender hears why", async () => {
    const request = multipartRequest({ body: multipartBody([file(new Uint8Array(400_000), "huge.bin")]) });
    expect(await receiveUpload(request, limits)).toMatchObject({ ok: false });
    expect(request.bodyUsed).toBe(true);
  });

  it.each([
    ["an empty file", [file("")], { code: "file-empty", file: "report.txt" }],
    ["a fourth file", [file("1"), file("2"), file("3"), file("4")], { code: "too-many-files", limit: 3 }],
    [
      "a field beyond measure",
      [{ name: "title", body: "x".repeat(70_000) }],
      { code: "form-too-large", part: "field" },
    ],
  ])("refuses %s and keeps nothing", async (_what, parts, reason) => {
    expect(await send([file("first"), ...parts].slice(-4))).toEqual({ ok: false, reason });
    expect(left()).toEqual([]);
  });

  it.each([
    ["has no end marker", { end: "" }],
    ["ends inside a file", { end: "------Launch" }],
    ["is shorter than it said", { headers: { "content-length": "99999" } }],
  ])("refuses a body that %s and keeps nothing", async (_what, spoil) => {
    expect(await send([file("first"), file("second")], spoil)).toEqual({
      ok: false,
      reason: { code: "upload-cut" },
    });
    expect(left()).toEqual([]);
  });

  it("refuses a body whose connection broke, wherever it broke", async () => {
    const whole = multipartBody([{ name: "title", body: "t" }, file("content of some length")]);
    for (let cut = 0; cut < whole.length - 4; cut += 7) {
      const received = await receiveUpload(
        multipartRequest({ body: whole.slice(0, cut), chunkBytes: 11 }),
        limits,
      );
      expect(received.ok).toBe(false);
    }
    expect(left()).toEqual([]);
  });

  it("refuses what is no multipart form at all", async () => {
    const plain = new Request("http://localhost", {
      method: "POST",
      body: "{}",
      headers: { "content-type": "application/json" },
    });
    expect(await receiveUpload(plain, limits)).toEqual({ ok: false, reason: { code: "not-multipart" } });
    const noBoundary = multipartRequest({
      body: multipartBody([]),
      headers: { "content-type": "multipart/form-data; charset=x" },
    });
    expect(await receiveUpload(noBoundary, limits)).toEqual({ ok: false, reason: { code: "not-multipart" } });
  });

  it("ignores the file field of a form that nobody used", async () => {
    const received = await send([{ name: "title", body: "Note" }, file("", "")]);
    expect(received).toMatchObject({ ok: true, value: { files: [] } });
    expect(left()).toEqual([]);
  });

  it.each([
    ["../../../etc/cron.d/x", "x"],
    ["..\\..\\boot.ini", "boot.ini"],
    [`${"n".repeat(500)}.zip`, `${"n".repeat(196)}.zip`],
    ["отчёт — 報告.pdf", "отчёт — 報告.pdf"],
  ])("keeps the file sent as %j under the name %j", async (given, kept) => {
    const received = await send([file("x", given)]);
    expect(received.ok && received.value.files[0]?.name).toBe(kept);
  });

  it("sweeps away what a killed process left, and nothing younger than a day", async () => {
    await send([file("x")]);
    expect(await discardAbandoned()).toBe(0);
    expect(await discardAbandoned(Date.now() + 25 * 3_600_000)).toBe(1);
    expect(left()).toEqual([]);
  });
});
