/** The text of a form's field; empty when it was not sent. */
export function textOf(data: FormData, field: string): string {
  const value = data.get(field);
  return typeof value === "string" ? value : "";
}

/** The same, with an empty field as null. */
export function textOrNull(data: FormData, field: string): string | null {
  return textOf(data, field) || null;
}
