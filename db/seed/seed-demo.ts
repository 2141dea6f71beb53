import { now } from "@/lib/clock";
import { writeCredentials } from "./credentials";
import { isFinished, isInhabited, markFinished, removeUnfinished, withOwner } from "./installation";
import { playDemo } from "./play-demo";
import { withUnhurriedCommits } from "./unhurried-commits";

/** Where the demo goes: its credentials file, and the address it names. */
export type DemoTarget = { dataDir: string; baseUrl: string };

/**
 * Fills an empty database with the demo workspaces; does nothing when there is data. A demo that was cut
 * off half-way is taken away and played again from the start.
 */
export async function seedDemo({ dataDir, baseUrl }: DemoTarget): Promise<void> {
  await withOwner(async (owner) => {
    if (await isFinished(owner)) return;
    await removeUnfinished(owner);
    if (await isInhabited(owner)) return;
    const demo = await withUnhurriedCommits(() => playDemo(now().toISOString()));
    writeCredentials(dataDir, baseUrl, demo);
    await markFinished(
      owner,
      demo.workspaces.map(({ workspaceId }) => workspaceId),
    );
  });
}
