const UNITS = ["B", "KiB", "MiB", "GiB"] as const;

/** "3.4 MiB": one decimal below a hundred, none above, none for bytes. */
export function fileSize(bytes: number): string {
  let size = bytes;
  let unit = 0;
  while (size >= 1024 && unit < UNITS.length - 1) {
    size /= 1024;
    unit += 1;
  }
  const digits = unit > 0 && size < 99.95 ? 1 : 0;
  return `${size.toFixed(digits)} ${UNITS[unit]}`;
}
