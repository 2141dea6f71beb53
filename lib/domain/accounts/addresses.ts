/** The one form of an e-mail address: NFKC (no look-alike code points), trimmed, lower case. */
export function normalAddress(text: string): string {
  return text.normalize("NFKC").trim().toLowerCase();
}
