/** Typing is saved when the person stops for this long, or moves on. */
export const TYPING_PAUSE_MS = 800;
