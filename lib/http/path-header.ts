/** The request header in which `proxy.ts` hands on the path and query of a page, for redirects that keep the place. */
export const PATH_HEADER = "x-launchworthy-path";
