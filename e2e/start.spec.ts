import { expect, test } from "@playwright/test";

test("the app answers on localhost, ready and healthy", async ({ request }) => {
  expect((await request.get("/api/health")).status()).toBe(200);
  expect(await (await request.get("/api/ready")).json()).toMatchObject({
    status: "ready",
    database: "current",
  });
});

test("the first page breaks no rule of its own content policy", async ({ page }) => {
  const complaints: string[] = [];
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto("/");
  await expect(page.locator("body")).toBeVisible();
  expect(complaints).toEqual([]);
});
