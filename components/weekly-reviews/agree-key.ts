type Pressed = Pick<KeyboardEvent, "key" | "shiftKey" | "isComposing">;

/** Whether a key says "agreed": Enter, unless it is a new line or ends a word still being put together, as in Japanese. */
export function isAgreeKey({ key, shiftKey, isComposing }: Pressed): boolean {
  return key === "Enter" && !shiftKey && !isComposing;
}
