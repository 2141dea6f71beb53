import { statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { refuse } from "@/lib/result";
import { checkBlob, listBlobs, readBlob } from "./blobs";
import { contentTypeOf } from "./content-type";
import { blobFolder, stagingFolder } from "./data-folder";
import { type KeptFile, keepingFiles } from "./kept-files";
import { type StagedFile, stage } from "./staging";
import { filesBelow, temporaryStorage } from "./testing/temporary-storage";

const root = temporaryStorage();
const workspaceId = "01990000-0000-7000-8000-000000000001";

async function staged(content: string | Uint8Array, name = "a.txt"): Promise<StagedFile> {
  const outcome = await stage(Readable.from([Buffer.from(content)]), name, 1_000_000);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.file;
}

async function kept(content: string): Promise<KeptFile> {
  const file = await staged(content);
  const result = await keepingFiles(workspaceId, [file], async ([first]) => ({
    ok: true as const,
    value: first,
  }));
  if (!result.ok || !result.value) throw new Error("not kept");
  return result.value;
}

async function keysOf(workspace: string): Promise<string[]> {
  const keys: string[] = [];
  for await (const { key } of listBlobs(workspace)) keys.push(key);
  return keys;
}

describe("Keeping files", () => {
  it("keeps them under workspace and digest, private, and gives them back", async () => {
    const file = await kept("hello");
    expect(file.storageKey.startsWith(`${workspaceId}/${file.sha256.slice(0, 2)}/${file.sha256}`)).toBe(true);
    const path = join(blobFolder(), file.storageKey);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(blobFolder()).mode & 0o777).toBe(0o700);
    expect(await checkBlob(file.storageKey, file)).toBe("intact");
    expect(await text(await readBlob(file.storageKey, file.sha256))).toBe("hello");
    expect(filesBelow(stagingFolder())).toEqual([]);
  });

  it("keeps the same bytes twice as two files, so that one can go without the other", async () => {
    const [one, two] = [await kept("twin"), await kept("twin")];
    expect(one.sha256).toBe(two.sha256);
    expect(one.storageKey).not.toBe(two.storageKey);
  });

  it("notices a changed byte, a lost byte and a lost file", async () => {
    const file = await kept("original");
    const path = join(blobFolder(), file.storageKey);
    writeFileSync(path, "0riginal");
    expect(await checkBlob(file.storageKey, file)).toBe("altered");
    await expect(readBlob(file.storageKey, file.sha256).then(text)).rejects.toThrow(
      "changed while it was read",
    );
    writeFileSync(path, "origina");
    expect(await checkBlob(file.storageKey, file)).toBe("altered");
    expect(await checkBlob(`${file.storageKey}x`, file)).toBe("missing");
  });

  it("takes the bytes away again when the record is refused, and leaves them when nobody knows", async () => {
    const before = filesBelow(root);
    await keepingFiles(workspaceId, [await staged("1")], async () => refuse({ code: "project-full" }));
    const broken = await staged("2");
    await expect(
      keepingFiles(workspaceId, [broken], () => Promise.reject(new AppError("forbidden", "no"))),
    ).rejects.toThrow("no");
    expect(filesBelow(root)).toEqual(before);
    const unsure = await staged("3");
    await expect(
      keepingFiles(workspaceId, [unsure], () => Promise.reject(new Error("lost"))),
    ).rejects.toThrow("lost");
    expect(filesBelow(root)).toHaveLength(before.length + 1);
  });

  it("lists what a workspace keeps, and nothing of another", async () => {
    const file = await kept("listed");
    expect(await keysOf(workspaceId)).toContain(file.storageKey);
    expect(await keysOf("01990000-0000-7000-8000-000000000002")).toEqual([]);
  });
});

const PNG = Buffer.from("89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489", "hex");

describe("The media type of a file", () => {
  it.each([
    ["shot.png", PNG, "image/png"],
    ["lies.txt", PNG, "image/png"],
    ["page.html", "<!doctype html><script>alert(1)</script>", "text/plain; charset=utf-8"],
    [
      "logo.svg",
      '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>',
      "text/plain; charset=utf-8",
    ],
    ["shot.png", "<svg onload=alert(1)>", "text/plain; charset=utf-8"],
    ["scan.sarif", "{}", "application/json"],
    ["rows.csv", "a,b\n1,2", "text/csv; charset=utf-8"],
    ["latin.txt", Buffer.from([0x66, 0xfc, 0x72]), "application/octet-stream"],
    ["nul.txt", "a\0b", "application/octet-stream"],
    ["run.exe", Buffer.from("4d5a90000300000004000000ffff0000", "hex"), "application/octet-stream"],
    ["long.txt", "ü".repeat(50_000), "text/plain; charset=utf-8"],
    ["long.txt", `x${"ü".repeat(50_000)}`, "text/plain; charset=utf-8"],
  ])("of %s comes from its bytes", async (name, content, expected) => {
    const { path } = await staged(content, name);
    expect(await contentTypeOf(path, name)).toBe(expected);
  });
});
