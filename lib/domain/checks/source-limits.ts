/** A file larger than this is no list of checks somebody wrote; in bytes, and so never fewer characters. */
export const LARGEST_SOURCE = 256 * 1024;

/** The most checks and checklists there may be, each field filled, are fifty thousand words and signs of YAML. */
export const MOST_SIGNS = 60_000;
