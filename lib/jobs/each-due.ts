import "server-only";
import { logger } from "@/lib/telemetry/logger";

const BATCH = 200;
/** At midnight everything of a zone is due at once; the rest waits a minute, and nothing else waits for it. */
const MOST = 1_000;

type Due<Each> = {
  list: (most: number) => Promise<readonly Each[]>;
  idOf: (each: Each) => string;
  /** @returns whether it counts as done. */
  work: (each: Each) => Promise<boolean>;
  /** What the log says of one that failed. */
  failed: string;
};

/**
 * Works through what is due, each once and `most` of them in a run. What stays due after it was worked on,
 * or failed, is listed again ahead of the others, so each batch asks for that many more.
 * @returns how many counted as done.
 */
export async function eachDue<Each>({ list, idOf, work, failed }: Due<Each>, most = MOST): Promise<number> {
  const tried = new Set<string>();
  let done = 0;
  while (tried.size < most) {
    const listed = await list(BATCH + tried.size);
    const due = listed.filter((each) => !tried.has(idOf(each))).slice(0, most - tried.size);
    if (due.length === 0) break;
    for (const each of due) {
      tried.add(idOf(each));
      try {
        if (await work(each)) done += 1;
      } catch (error) {
        // One must not hold up the others; it is due again in a minute.
        logger.error({ error, due: each }, failed);
      }
    }
  }
  return done;
}
