import { describe, expect, test } from "vitest";
import { integrationTemplates } from "@/lib/domain/integrations/templates/all";
import { addIntegrationInput, recordFrom } from "./schema";

describe("A record as it comes in", () => {
  test.each(integrationTemplates)("takes the template $title as it is", ({ title, record }) => {
    expect(addIntegrationInput.safeParse({ ...record, name: title }).success).toBe(true);
  });

  test("leaves unknown what is left out, or named without a value", () => {
    const input = addIntegrationInput.parse({ name: " Mail ", timeoutMs: undefined });
    expect(recordFrom(input, "ada")).toMatchObject({ name: "Mail", ownerId: "ada", timeoutMs: null });
  });

  test.each([
    [{ statusPageUrl: "ftp://example.com" }, /full address/],
    [{ productionUrl: "https://user:secret@example.com" }, /without a password/],
    [{ expectedLatencyMs: 1.5 }, /whole milliseconds/],
    [{ rotationDueOn: "next week" }, /YYYY-MM-DD/],
    [{ keyCopies: ["ci", "ci"] }, /each place once/],
    [{ name: "  " }, /recognise/],
  ])("refuses %j and says what to do", (fields, words) => {
    const parsed = addIntegrationInput.safeParse({ name: "Mail", ...fields });
    expect(parsed.error?.issues[0]?.message).toMatch(words);
  });
});
