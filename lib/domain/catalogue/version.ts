/** The version of a catalogue with a workspace's own checks: "2026.11+ws3". */
export function versionWith(base: string, checksVersion: number): string {
  return `${base}+ws${checksVersion}`;
}
