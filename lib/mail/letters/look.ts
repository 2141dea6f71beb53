import type { CSSProperties } from "react";

/** Mail programs know neither style sheets nor variables: every element carries its own. */

const INK = "#1b1d21";
const INK_SOFT = "#565b64";
const LINE = "#dfe1e6";
const ACCENT = "#2f5bd0";
const sans = 'system-ui, -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif';

export const body: CSSProperties = {
  backgroundColor: "#f6f7f9",
  margin: 0,
  padding: "24px 12px",
  fontFamily: sans,
};
export const container: CSSProperties = {
  backgroundColor: "#ffffff",
  border: `1px solid ${LINE}`,
  borderRadius: "6px",
  maxWidth: "560px",
  padding: "24px 28px",
};
export const brand: CSSProperties = {
  color: INK_SOFT,
  fontSize: "13px",
  fontWeight: 600,
  margin: "0 0 16px",
};
export const heading: CSSProperties = {
  color: INK,
  fontSize: "20px",
  fontWeight: 600,
  lineHeight: "28px",
  margin: "0 0 8px",
};
export const section: CSSProperties = {
  color: INK,
  fontSize: "15px",
  fontWeight: 600,
  lineHeight: "22px",
  margin: "20px 0 4px",
};
export const text: CSSProperties = { color: INK, fontSize: "15px", lineHeight: "23px", margin: "0 0 12px" };
export const soft: CSSProperties = { ...text, color: INK_SOFT };
export const list: CSSProperties = { ...text, paddingLeft: "20px" };
export const link: CSSProperties = { color: ACCENT };
export const button: CSSProperties = {
  backgroundColor: ACCENT,
  borderRadius: "6px",
  color: "#ffffff",
  display: "inline-block",
  fontSize: "15px",
  fontWeight: 500,
  margin: "8px 0 4px",
  padding: "10px 18px",
};
export const rule: CSSProperties = { borderColor: LINE, margin: "24px 0 12px" };
export const small: CSSProperties = {
  color: INK_SOFT,
  fontSize: "12px",
  lineHeight: "18px",
  margin: "0 0 4px",
};
export const quietLink: CSSProperties = { color: INK_SOFT, textDecoration: "underline" };
