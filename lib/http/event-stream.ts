/** Something to tell over an event stream (`text/event-stream`): its name, its data as JSON, its place. */
export type StreamEvent = { name: string; data: unknown; id?: number };

/** Proxies cut what is silent for long; a comment is heard by nobody else. */
const HEARTBEAT_MS = 15_000;

export const EVENT_STREAM_HEADERS = {
  "content-type": "text/event-stream; charset=utf-8",
  // Compressed or gathered by a proxy, an event would come late or never.
  "cache-control": "no-store, no-transform",
  "x-accel-buffering": "no",
} as const;

/** What the source of a stream holds of it. */
export type EventSink = { tell: (event: StreamEvent) => void; end: () => void };

/**
 * A body that stays open and is written event by event, with a heartbeat. `follow` is handed the sink and
 * says how to let go of the source, which happens once: when the source ends it or the reader goes away.
 */
export function eventStream(follow: (sink: EventSink) => () => void): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  let release = () => {};
  return new ReadableStream<Uint8Array>({
    start(controller) {
      let over = false;
      let letGo = () => {};
      const send = (text: string) => {
        if (!over) controller.enqueue(encoder.encode(text));
      };
      release = () => {
        if (over) return;
        over = true;
        letGo();
      };
      const end = () => {
        if (over) return;
        release();
        controller.close();
      };
      const source = follow({ tell: (event) => send(asText(event)), end });
      const heartbeat = setInterval(() => send(": still here\n\n"), HEARTBEAT_MS);
      letGo = () => {
        clearInterval(heartbeat);
        source();
      };
      if (over) letGo();
    },
    cancel: () => release(),
  });
}

function asText({ name, data, id }: StreamEvent): string {
  const place = id === undefined ? "" : `id: ${id}\n`;
  return `${place}event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
}
