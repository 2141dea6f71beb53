import { describe, expect, it } from "vitest";
import { problemOf } from "./evidence-request";
import { fileSize } from "./file-size";
import { changeQueue, nextToSend, refuseFiles, sentOf, type Upload, type UploadState } from "./upload-queue";

function anUpload(id: number, kind: UploadState["kind"] = "waiting", sizes = [10]): Upload {
  const states = {
    waiting: { kind: "waiting" },
    sending: { kind: "sending", sentBytes: 15 },
    done: { kind: "done" },
    failed: { kind: "failed", message: "No.", again: true },
  } as const;
  const files = sizes.map((size) => new File([new Uint8Array(size)], `${id}.txt`));
  return { id, files, fields: {}, idempotencyKey: String(id), state: states[kind] };
}

describe("The queue of uploads", () => {
  it("sends two at a time, in the order they were added", () => {
    const queue = [anUpload(1, "sending"), anUpload(2), anUpload(3)];
    expect(nextToSend(queue).map(({ id }) => id)).toEqual([2]);
    expect(nextToSend([anUpload(1), anUpload(2), anUpload(3)]).map(({ id }) => id)).toEqual([1, 2]);
    expect(nextToSend([anUpload(1, "sending"), anUpload(2, "sending"), anUpload(3)])).toEqual([]);
  });

  it("keeps what failed on the list until somebody takes it off", () => {
    const queue = [anUpload(1, "done"), anUpload(2, "failed"), anUpload(3, "sending")];
    expect(changeQueue(queue, { kind: "cleared" }).map(({ id }) => id)).toEqual([2, 3]);
    expect(changeQueue(queue, { kind: "removed", id: 2 }).map(({ id }) => id)).toEqual([1, 3]);
    const moved = changeQueue(queue, { kind: "moved", id: 2, state: { kind: "waiting" } });
    expect(moved.map(({ state }) => state.kind)).toEqual(["done", "waiting", "sending"]);
  });

  it("tells the progress of each file of one body, which travel one after the other", () => {
    const upload = anUpload(1, "sending", [10, 10, 10]);
    expect([0, 1, 2].map((position) => sentOf(upload, position))).toEqual([10, 5, 0]);
  });

  it("refuses at once what the server would refuse after the upload", () => {
    const limits = { fileBytes: 1024 * 1024, files: 2 };
    const file = (size: number) => new File([new Uint8Array(size)], "a");
    expect(refuseFiles([file(1024 * 1024)], limits)).toBeNull();
    expect(refuseFiles([file(1024 * 1024 + 1)], limits)).toMatch(/Larger than 1 MiB/);
    expect(refuseFiles([file(0)], limits)).toMatch(/empty/);
    expect(refuseFiles([file(1), file(1), file(1)], limits)).toMatch(/at most 2 files/);
  });
});

describe("The size of a file in words", () => {
  it.each([
    [0, "0 B"],
    [1023, "1023 B"],
    [1024, "1.0 KiB"],
    [345_678, "338 KiB"],
    [26_214_400, "25.0 MiB"],
  ])("of %d bytes is %s", (bytes, words) => {
    expect(fileSize(bytes)).toBe(words);
  });
});

describe("A refusal of the API", () => {
  it("is worded by its first issue, its detail, or plainly, and keeps the reference of a failure", () => {
    const issues = [{ path: "title", message: "Give it a title." }];
    expect(problemOf(422, { code: "invalid", detail: "title: …", issues })).toMatchObject({
      field: "title",
      message: "Give it a title.",
    });
    expect(problemOf(413, { code: "file-too-large", detail: "Too large." })).toMatchObject({
      message: "Too large.",
      requestId: null,
    });
    expect(problemOf(500, { code: "unexpected", detail: "Oh.", requestId: "r-1" })).toMatchObject({
      requestId: "r-1",
    });
    expect(problemOf(502, "<html>")).toMatchObject({
      code: "unexpected",
      message: "The server refused this.",
    });
    expect(problemOf(401, { code: "unauthenticated", detail: "x" }).message).toMatch(/signed out/);
  });
});
