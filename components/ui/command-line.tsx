import { CopyButton } from "./copy-button";

/** A command or a prompt to take away: exact text, one button. */
export function CommandLine({ text, label = "Copy command" }: { text: string; label?: string }) {
  return (
    <div className="flex min-w-0 items-start gap-2 rounded-md border border-line bg-wash py-1 pr-1 pl-3">
      <pre className="min-w-0 flex-1 whitespace-pre-wrap break-words py-1 font-mono text-sm">{text}</pre>
      <CopyButton text={text} label={label} iconOnly variant="quiet" />
    </div>
  );
}
