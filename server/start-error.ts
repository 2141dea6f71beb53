/** The app cannot start; the message is one line that says what the person at the terminal can do. */
export class StartError extends Error {
  override readonly name = "StartError";
}
