import { AppError } from "@/lib/errors";
import { currentPhase } from "@/lib/lifecycle";
import { logger } from "@/lib/telemetry/logger";
import type { EventSink, StreamEvent } from "./event-stream";

/** What became known since the last look; `over` when nothing more will. */
export type News = { events: readonly StreamEvent[]; over: boolean };
/** Looks again; each source has one, with its own memory of what it has told. */
export type Look = () => Promise<News>;

type Limits = { everyMs: number; mostPerSource: number; most: number };
type Source = { sinks: Set<EventSink>; timer: NodeJS.Timeout | null };

/**
 * Sources that many listen to and one looks after: however many people have the same page open, the database
 * is asked once. A source lives while somebody listens, and ends with the process.
 *
 * @returns `listen`, which hands a sink to the source of a key and says how to take it back.
 * @throws AppError "rate-limited" beyond the limits.
 */
export function liveSources({ everyMs, mostPerSource, most }: Limits) {
  const sources = new Map<string, Source>();
  const listening = () => [...sources.values()].reduce((sum, { sinks }) => sum + sinks.size, 0);

  function listen(key: string, begin: () => Look, sink: EventSink): () => void {
    const source = sources.get(key) ?? { sinks: new Set<EventSink>(), timer: null };
    if (source.sinks.size >= mostPerSource || listening() >= most) throw tooMany();
    source.sinks.add(sink);
    if (!sources.has(key)) {
      sources.set(key, source);
      schedule(key, source, begin());
    }
    return () => leave(key, source, sink);
  }

  function schedule(key: string, source: Source, look: Look): void {
    source.timer = setTimeout(() => void goOn(key, source, look), everyMs);
    source.timer.unref();
  }

  async function goOn(key: string, source: Source, look: Look): Promise<void> {
    const over = await lookAgain(source, look);
    if (over) for (const sink of [...source.sinks]) sink.end();
    if (source.sinks.size > 0) schedule(key, source, look);
  }

  function leave(key: string, source: Source, sink: EventSink): void {
    source.sinks.delete(sink);
    if (source.sinks.size > 0) return;
    if (source.timer) clearTimeout(source.timer);
    if (sources.get(key) === source) sources.delete(key);
  }

  return { listen, listening };
}

async function lookAgain({ sinks }: Source, look: Look): Promise<boolean> {
  if (currentPhase() === "stopping") return true;
  try {
    const { events, over } = await look();
    for (const event of events) for (const sink of sinks) sink.tell(event);
    return over;
  } catch (error) {
    // The database may be away for a moment; whoever listens hears of what they missed with the next look.
    logger.warn({ error }, "a live source could not look");
    return false;
  }
}

function tooMany(): AppError {
  const message = "Too many people listen already. The page shows the newest state when it is loaded again.";
  return new AppError("rate-limited", message, { retryAfterSeconds: 30 });
}
