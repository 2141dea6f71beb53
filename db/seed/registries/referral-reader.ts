import type { ToldIntegration } from "../registry";
import { wellKept } from "./kept";

/** One long job, and the record system it fills. */
export const referralRegistry: readonly ToldIntegration[] = [
  {
    ...wellKept,
    name: "Lectern OCR",
    provider: "Lectern",
    purpose: "Reads the pages: a task, its progress, the fields as a file.",
    kind: "sse",
    pattern: "data-agent-backend",
    calledFrom: "job",
    mode: "async",
    expectedLatencyMs: 40_000,
    productionUrl: "https://api.lectern.example",
    sandboxUrl: "https://sandbox.lectern.example",
    statusPageUrl: "https://status.lectern.example",
    scopes: ["documents:read"],
    secretOwner: "aurelio",
    rollsBack: "aurelio",
    rotationInDays: 9,
    testedDaysAgo: 6,
    rateLimit: "20 pages at once",
    costLimit: "$40 a day",
    errorMap: [
      {
        vendor: "page_unreadable",
        ours: "PAGE_UNREADABLE",
        userReads: "This page cannot be read. Type the fields in.",
      },
      {
        vendor: "quota_exceeded",
        ours: "READER_FULL",
        userReads: "Too many letters at once. This one is read within the hour.",
      },
    ],
    failureMode: "Letters wait unread.",
    fallback: "A person types the fields in.",
  },
  {
    ...wellKept,
    name: "Pulseline referrals",
    provider: "Pulseline",
    purpose: "Files a confirmed referral.",
    mode: "sync",
    expectedLatencyMs: 1_900,
    authMethod: "mutual-tls",
    scopes: ["referrals:write"],
    secretOwner: "aurelio",
    rotationInDays: 120,
    testedDaysAgo: 6,
    errorMap: [
      { vendor: "422", ours: "FIELD_REFUSED", userReads: "Pulseline did not take this field. It is marked." },
    ],
    failureMode: "Confirmed referrals wait in a queue.",
    fallback: "The queue is sent when the records are back.",
  },
  {
    name: "Scanner in the post room",
    provider: "The scanner's maker",
    purpose: "Puts PDFs into a folder.",
    kind: "batch",
    calledFrom: "job",
    mode: "async",
    expectedLatencyMs: 60_000,
  },
  { name: "Fax gateway", provider: "Quillfax", kind: "webhook", authMethod: "api-key" },
];
