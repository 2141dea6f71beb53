/** Joins class names; no merging of conflicting utilities, which would cost every page 8 kB. */
export { clsx as cn } from "clsx";
