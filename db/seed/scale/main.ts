import { parseArgs } from "node:util";
import pg from "pg";
import { loadWorkspace } from "./load-workspace";
import { ownerUrlOf } from "./owner-url";

const SLUG = "load";

/** Makes one workspace with as many projects as asked for and prints, as one line of JSON, how to enter it. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      projects: { type: "string", default: "10000" },
      slug: { type: "string", default: SLUG },
      url: { type: "string" },
    },
  });
  const projects = Number(values.projects);
  if (!Number.isInteger(projects) || projects < 1) throw new Error("--projects takes a whole number from 1.");
  const owner = new pg.Client({ connectionString: values.url ?? ownerUrlOf() });
  await owner.connect();
  try {
    const started = performance.now();
    const entrance = await loadWorkspace(owner, { slug: values.slug, projects });
    const seconds = Math.round((performance.now() - started) / 100) / 10;
    process.stdout.write(`${JSON.stringify({ ...entrance, projects, seconds })}\n`);
  } finally {
    await owner.end();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
