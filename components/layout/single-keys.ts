const STORAGE_KEY = "lw-single-keys";

/** Single-key shortcuts can be switched off (WCAG 2.1.4); chords with mod stay. Browser only. */
export function singleKeysOn(): boolean {
  return window.localStorage.getItem(STORAGE_KEY) !== "off";
}

export function setSingleKeys(on: boolean): void {
  if (on) window.localStorage.removeItem(STORAGE_KEY);
  else window.localStorage.setItem(STORAGE_KEY, "off");
}

const TYPING =
  "input:not([type=checkbox], [type=radio], [type=button], [type=submit]), textarea, select, [contenteditable=true]";

/**
 * True when a plain key press means a shortcut: nobody is typing, no modifier is held, no dialog is open,
 * and the person has not switched shortcuts off.
 */
export function isShortcutPress(event: KeyboardEvent): boolean {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.altKey || event.isComposing)
    return false;
  if (
    event.target instanceof Element &&
    event.target.closest(`${TYPING}, [role=dialog], [role=alertdialog], [role=menu]`)
  )
    return false;
  return singleKeysOn();
}
