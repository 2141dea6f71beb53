const lines = new Map<string, Promise<void>>();

/** A place in a line: `take` waits for everybody who took a place before, `leave` lets the next one go on. */
export type Turn = { take: () => Promise<void>; leave: () => void };

/**
 * Lines up what would meet at one row anyway. PostgreSQL keeps order there only loosely, and each wait of
 * its own costs a wake-up of another process: in line nobody is overtaken, and the slowest waits less long.
 * Correctness never rests on it: other processes have lines of their own.
 */
export function turnIn(line: string): Turn {
  let leave = () => {};
  return {
    async take() {
      const before = lines.get(line);
      const mine = new Promise<void>((resolve) => {
        leave = () => {
          if (lines.get(line) === mine) lines.delete(line);
          resolve();
        };
      });
      lines.set(line, mine);
      await before;
    },
    leave: () => leave(),
  };
}
