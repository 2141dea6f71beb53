/** Where the demo goes: its credentials file, and the address it names. */
export type DemoTarget = { dataDir: string; baseUrl: string };

/** Fills an empty database with the demo workspaces; does nothing when there is data. */
export async function seedDemo(_target: DemoTarget): Promise<void> {}
