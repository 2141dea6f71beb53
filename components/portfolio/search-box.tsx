import { Search } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { Input } from "@/components/ui/input";

type SearchBoxProps = { label: string; value: string; onSearch: (words: string) => void };

const QUIET_MS = 250;

/** Searches when the typing pauses, or at once with Enter. */
export function SearchBox({ label, value, onSearch }: SearchBoxProps) {
  const [typed, setTyped] = useState(value);
  const sent = useRef(value);
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);

  useEffect(() => {
    // Back, forward and "clear" change the words from outside.
    if (value !== sent.current) {
      sent.current = value;
      setTyped(value);
    }
  }, [value]);

  const send = (words: string) => {
    clearTimeout(waiting.current);
    if (words === sent.current) return;
    sent.current = words;
    onSearch(words);
  };

  return (
    <span className="relative block min-w-0 flex-1 basis-48">
      <Search
        aria-hidden
        className="pointer-events-none absolute inset-y-0 left-2.5 my-auto size-4 text-ink-3"
      />
      <Input
        type="search"
        aria-label={label}
        placeholder={label}
        value={typed}
        maxLength={200}
        className="pl-8"
        onChange={(event) => {
          const words = event.currentTarget.value;
          setTyped(words);
          clearTimeout(waiting.current);
          waiting.current = setTimeout(() => send(words.trim()), QUIET_MS);
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") send(typed.trim());
        }}
      />
    </span>
  );
}
