import localFont from "next/font/local";

/**
 * Geist cut down to Latin and to weights 400–600 (34 kB instead of 140), so a cold page stays inside its
 * byte budget; the whole fonts below are only fetched when a page uses a character outside the cut.
 */
const sansLatin = localFont({
  src: "./geist-sans-latin.woff2",
  variable: "--font-geist-latin",
  weight: "400 600",
  adjustFontFallback: false,
});
const monoLatin = localFont({
  src: "./geist-mono-latin.woff2",
  variable: "--font-geist-mono-latin",
  weight: "400 600",
  adjustFontFallback: false,
});
const sansRest = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-sans/Geist-Variable.woff2",
  variable: "--font-geist-rest",
  weight: "100 900",
  preload: false,
  declarations: [{ prop: "unicode-range", value: "U+0180-1FFF, U+2000-200F, U+2040-FFFF" }],
});
const monoRest = localFont({
  src: "../../node_modules/geist/dist/fonts/geist-mono/GeistMono-Variable.woff2",
  variable: "--font-geist-mono-rest",
  weight: "100 900",
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: "unicode-range", value: "U+0100-1FFF, U+2040-FFFF" }],
});

export const fontVariables = [sansLatin, monoLatin, sansRest, monoRest]
  .map((font) => font.variable)
  .join(" ");
