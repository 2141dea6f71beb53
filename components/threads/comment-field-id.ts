import type { About } from "./thread-request";

/** The id of the field a comment is written in, for shortcuts. */
export function commentFieldId(about: About): string {
  return `comment-on-${"itemId" in about ? about.itemId : about.scope}`;
}
