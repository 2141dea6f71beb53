/** A file larger than this is no list of checks somebody wrote; in bytes, and so never fewer characters. */
export const LARGEST_SOURCE = 256 * 1024;
