import { asIs, csv, type SeedFile, text } from "./file";

/** JUnit XML as a test runner in CI writes it. */
export function junit(
  name: string,
  suite: string,
  cases: readonly string[],
  failures: readonly string[] = [],
): SeedFile {
  const lines = [...cases, ...failures].map((title, at) => {
    const opening = `    <testcase classname="${suite}" name="${title}" time="${(0.018 + at * 0.007).toFixed(3)}"`;
    return failures.includes(title)
      ? `${opening}>\n      <failure message="expected 200 with the agreed fields, got another shape"/>\n    </testcase>`
      : `${opening}/>`;
  });
  const total = cases.length + failures.length;
  return text(
    name,
    `<?xml version="1.0" encoding="UTF-8"?>
<testsuites tests="${total}" failures="${failures.length}">
  <testsuite name="${suite}" tests="${total}" failures="${failures.length}" timestamp="{day}T06:12:04">
${lines.join("\n")}
  </testsuite>
</testsuites>`,
  );
}

/** What a secret scanner says at the end of a nightly run over the whole history. */
export function secretScan(name: string, commits: number, found: readonly string[] = []): SeedFile {
  return text(
    name,
    `secret scan of {day}, whole history, all branches
${commits} commits scanned
${found.length === 0 ? "no leaks found" : `${found.length} leak(s) found\n${found.map((line) => `- ${line}`).join("\n")}`}`,
  );
}

/** Uptime as an outside monitor exports it, one line a day for a month. */
export function uptime(name: string, worstDayPercent: number): SeedFile {
  return {
    name,
    bytes: (day) => {
      const rows = Array.from({ length: 30 }, (_, at) => {
        const date = new Date(Date.parse(`${day}T00:00:00Z`) - (29 - at) * 86_400_000)
          .toISOString()
          .slice(0, 10);
        return [date, at === 17 ? worstDayPercent.toFixed(2) : "100.00", 180 + ((at * 37) % 90)];
      });
      return csv(name, [["day", "up_percent", "p95_ms"], ...rows]).bytes(day);
    },
  };
}

/** A picture of one pixel, for evidence that would be a screenshot. */
export function screenshot(name: string): SeedFile {
  return asIs(name, Buffer.from(ONE_PIXEL_PNG, "base64"));
}

const ONE_PIXEL_PNG =
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
