import { describe, expect, it } from "vitest";
import { AppError } from "@/lib/errors";
import { found, namedId } from "./found";

const NO_PAGE = { digest: "NEXT_HTTP_ERROR_FALLBACK;404" };

describe("What the address of a page names", () => {
  it("is the page's, and no page where there is none", async () => {
    expect(await found(Promise.resolve("a review"))).toBe("a review");
    await expect(found(Promise.reject(new AppError("not-found", "No.")))).rejects.toMatchObject(NO_PAGE);
  });

  it("keeps any other failure what it is", async () => {
    const forbidden = new AppError("forbidden", "No.");
    await expect(found(Promise.reject(forbidden))).rejects.toBe(forbidden);
  });

  it("is an id, or nothing is looked for", () => {
    const id = "0199aaaa-0000-7000-8000-000000000001";
    expect(namedId(id)).toBe(id);
    expect(() => namedId("new")).toThrow(expect.objectContaining(NO_PAGE));
  });
});
