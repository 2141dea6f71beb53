/** Preferences of the interface kept in cookies, so that the first byte of HTML already honours them. */

export const THEME_COOKIE = "lw-theme";
export const ZONE_COOKIE = "lw-zone";

export const THEMES = ["light", "dark", "system"] as const;
export type Theme = (typeof THEMES)[number];

export function themeFromCookie(value: string | undefined): Theme {
  return THEMES.find((theme) => theme === value) ?? "system";
}

/** IANA zone of the viewer; null when the cookie is missing or was tampered with. */
export function zoneFromCookie(value: string | undefined): string | null {
  if (value === undefined) return null;
  try {
    const zone = decodeURIComponent(value);
    new Intl.DateTimeFormat("en", { timeZone: zone });
    return zone;
  } catch {
    return null;
  }
}

const ONE_YEAR_SECONDS = 31_536_000;

/** Browser only. */
export function rememberPreference(cookie: string, value: string): void {
  const secure = window.location.protocol === "https:" ? "; secure" : "";
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing from Firefox before 140 and Safari before 18.4
  document.cookie = `${cookie}=${encodeURIComponent(value)}; path=/; max-age=${ONE_YEAR_SECONDS}; samesite=lax${secure}`;
}
