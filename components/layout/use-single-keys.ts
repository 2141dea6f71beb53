import { useEffect, useEffectEvent } from "react";
import { isShortcutPress } from "./single-keys";

/**
 * Hears single keys while nobody is typing and no dialog is open. `perform` says whether it did something
 * with the key; then the browser does nothing more with it.
 */
export function useSingleKeys(perform: (key: string) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (isShortcutPress(event) && perform(event.key)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listen);
    return () => window.removeEventListener("keydown", listen);
  }, []);
}
