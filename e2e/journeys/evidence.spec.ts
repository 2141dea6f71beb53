import { createHash, randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { Locator, Page } from "@playwright/test";
import { type Person, type Project, registers, send } from "../world/people";
import { expect, test } from "../world/test";

const MIB = 1_048_576;

test("several files are dropped on a check, each shows its progress, and come back byte for byte", async ({
  founder,
}) => {
  const project = await registers(founder, "Commute report");
  const files = [
    { name: "gitleaks.json", bytes: Buffer.from('{"findings":[]}') },
    { name: "restore drill – März.txt", bytes: Buffer.from("Restored in 4 minutes.\n") },
    { name: "recording.bin", bytes: randomBytes(3 * MIB) },
  ];
  const { page } = founder;
  await openEvidenceOf(founder, project, "secrets-not-in-git");
  await slowDown(page);
  await drop(dropZone(page), files);

  await expect(page.getByRole("progressbar", { name: /^Upload of/ }).first()).toBeVisible();
  await expect(page.getByRole("status").filter({ hasText: "3 of 3 uploaded" })).toHaveCount(1);

  for (const { name, bytes } of files) {
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(name);
    expect(digestOf(await readFile(await download.path()))).toBe(digestOf(bytes));
  }
});

test("a file of 25 MiB is taken, one of a byte more is refused and stays on the list with the reason", async ({
  founder,
}) => {
  const project = await registers(founder, "Commute report");
  const { page } = founder;
  await openEvidenceOf(founder, project, "secrets-not-in-git");
  await dropLarge(dropZone(page), [
    { name: "exact.bin", size: 25 * MIB },
    { name: "above.bin", size: 25 * MIB + 1 },
  ]);

  await expect(page.getByRole("listitem").filter({ hasText: "above.bin" }).last()).toBeVisible();
  await expect(page.getByText("Larger than 25 MiB, the most one file may have.")).toBeVisible();
  await expect(page.getByRole("link", { name: "exact.bin" })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole("link", { name: "above.bin" })).toHaveCount(0);
});

test("the server itself refuses 25 MiB and one byte with 413, and keeps nothing of it", async ({
  founder,
}) => {
  const project = await registers(founder, "Commute report");
  const refused = await founder.page.request.post(`/api/v1/projects/${project.id}/evidence`, {
    headers: {
      origin: new URL(founder.page.url()).origin,
      "launchworthy-workspace": founder.workspace,
    },
    multipart: {
      files: { name: "above.bin", mimeType: "application/octet-stream", buffer: Buffer.alloc(25 * MIB + 1) },
    },
  });
  expect(refused.status()).toBe(413);
  expect(await refused.json()).toMatchObject({ code: "file-too-large" });
  expect((await send(founder, "GET", `/projects/${project.id}/evidence`)).data).toEqual([]);
});

test("evidence that would run in a browser is served as a download that runs nothing", async ({
  founder,
}) => {
  const project = await registers(founder, "Commute report");
  const { page } = founder;
  await openEvidenceOf(founder, project, "secrets-not-in-git");
  const script = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'><script>alert(1)</script></svg>";
  await drop(dropZone(page), [{ name: "picture.svg", bytes: Buffer.from(script) }]);
  const link = page.getByRole("link", { name: "picture.svg" });
  const answer = await page.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()).toMatchObject({
    "content-disposition": expect.stringMatching(/^attachment;/),
    "content-security-policy": "sandbox; default-src 'none'",
    "x-content-type-options": "nosniff",
  });
});

async function openEvidenceOf({ page }: Person, project: Project, itemId: string): Promise<void> {
  await page.goto(`${project.path}/scorecard?item=${itemId}`);
  // The button is on the page before its code is; a person whose click came too early clicks again.
  await expect(async () => {
    if ((await dropZone(page).count()) === 0) {
      await page.getByRole("button", { name: "Add", exact: true }).click();
    }
    await expect(dropZone(page)).toBeAttached({ timeout: 2_000 });
  }).toPass();
}

/** The file field that the zone is drawn around. */
function dropZone(page: Page): Locator {
  return page.getByLabel(/Drop files here, or choose them/);
}

async function drop(zone: Locator, files: { name: string; bytes: Buffer }[]): Promise<void> {
  const encoded = files.map(({ name, bytes }) => ({ name, text: bytes.toString("base64") }));
  await zone.evaluate((field, given) => {
    const transfer = new DataTransfer();
    for (const { name, text } of given) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    for (const type of ["dragenter", "dragover", "drop"]) {
      field.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }));
    }
  }, encoded);
}

/** Files too large to send through the channel that drives the browser: made in the page. */
async function dropLarge(zone: Locator, files: { name: string; size: number }[]): Promise<void> {
  await zone.evaluate((field, given) => {
    const transfer = new DataTransfer();
    for (const { name, size } of given) transfer.items.add(new File([new Uint8Array(size).fill(7)], name));
    field.dispatchEvent(new DragEvent("drop", { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }, files);
}

/** On loopback an upload is over before anybody could see its progress. */
async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 20,
    downloadThroughput: -1,
    uploadThroughput: 2 * MIB,
  });
}

function digestOf(bytes: Buffer): string {
  return createHash("sha256").update(bytes).digest("hex");
}
