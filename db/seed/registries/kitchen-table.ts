import type { ToldIntegration } from "../registry";
import { wellKept } from "./kept";

/** Listed in an evening: the last lines say what nobody has looked at. */
export const kitchenTableRegistry: readonly ToldIntegration[] = [
  {
    ...wellKept,
    name: "Ledgerline accounts",
    provider: "Ledgerline",
    purpose: "Books a receipt and reads the quarter.",
    mode: "sync",
    expectedLatencyMs: 1_600,
    productionUrl: "https://api.ledgerline.example",
    statusPageUrl: "https://status.ledgerline.example",
    authMethod: "oauth2",
    scopes: ["bookings:write"],
    secretOwner: "wren",
    rollsBack: "wren",
    rotationInDays: 23,
    testedDaysAgo: 4,
    errorMap: [
      {
        vendor: "409 period closed",
        ours: "QUARTER_CLOSED",
        userReads: "This quarter is closed. The receipt goes into the next.",
      },
    ],
    failureMode: "Receipts wait to be booked.",
    fallback: "They are booked when Ledgerline is back.",
  },
  {
    ...wellKept,
    name: "Paperwing receipt reader",
    provider: "Paperwing",
    purpose: "Reads amount, date and tax off a photograph.",
    calledFrom: "job",
    mode: "async",
    expectedLatencyMs: 14_000,
    keyCopies: ["laptop", "ci", "hosting"],
    scopes: ["receipts:read"],
    secretOwner: "wren",
    testedDaysAgo: 4,
    errorMap: [
      { vendor: "blurred", ours: "TOO_BLURRED", userReads: "Too blurred to read. Take it once more?" },
    ],
    failureMode: "Photographs wait.",
    fallback: "Type the three fields in.",
  },
  {
    name: "Exchange rates",
    provider: "Ratebird",
    purpose: "Turns foreign receipts into euros.",
    kind: "rest",
    calledFrom: "browser",
    authMethod: "api-key",
    secretPlace: "local-env-file",
    mode: "sync",
    expectedLatencyMs: 300,
    retryAttempts: 0,
    contractTest: "none",
  },
  { name: "Quarterly export for the tax adviser", kind: "batch", calledFrom: "job", mode: "async" },
];
