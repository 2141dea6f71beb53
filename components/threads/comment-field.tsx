"use client";

import { type KeyboardEvent, useId, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { cn } from "@/components/ui/cn";
import { Field } from "@/components/ui/field";
import { Textarea } from "@/components/ui/textarea";
import { mentionAt, readersMatching, withMention } from "./mentions";
import { type Reader, readReaders, type ThreadAddress } from "./thread-request";

type CommentFieldProps = {
  address: ThreadAddress;
  id: string;
  label: string;
  text: string;
  error: string | null;
  onText: (text: string) => void;
  onMention: (reader: Reader) => void;
  onSend: () => void;
};

/** A comment being written; an @ offers the people who can read the project. */
export function CommentField(props: CommentFieldProps) {
  const { id, label, text, error, onText, onSend } = props;
  const listId = useId();
  const mention = useMention(props);
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (mention.takesKey(event)) return;
    if (event.key === "Enter" && (event.metaKey || event.ctrlKey)) onSend();
  };
  const chosen = mention.options[mention.active];
  return (
    <div className="relative min-w-0">
      <Field id={id} label={label} error={error} hideLabel>
        {(control) => (
          <Textarea
            {...control}
            ref={mention.field}
            required={false}
            rows={2}
            placeholder={`${label}… @ mentions somebody`}
            aria-autocomplete="list"
            aria-controls={mention.options.length > 0 ? listId : undefined}
            aria-activedescendant={chosen && `${listId}-${chosen.id}`}
            value={text}
            maxLength={10_000}
            onChange={(event) => {
              onText(event.target.value);
              mention.look(event.target.value, event.target.selectionStart);
            }}
            onKeyDown={onKeyDown}
            onBlur={mention.close}
          />
        )}
      </Field>
      {mention.options.length > 0 && <MentionList id={listId} {...mention} />}
    </div>
  );
}

type MentionListProps = {
  id: string;
  options: readonly Reader[];
  active: number;
  pick: (reader: Reader) => void;
};

function MentionList({ id, options, active, pick }: MentionListProps) {
  return (
    <div
      id={id}
      role="listbox"
      aria-label="People to mention"
      tabIndex={-1}
      className="absolute top-full left-0 z-30 mt-1 w-64 max-w-full rounded-md border border-line bg-surface p-1 shadow-pop"
    >
      {options.map((reader, index) => (
        // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are the field's own, which keeps the focus
        <div
          key={reader.id}
          id={`${id}-${reader.id}`}
          role="option"
          aria-selected={index === active}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => pick(reader)}
          className={cn("cursor-pointer truncate rounded-sm px-2 py-1", index === active && "bg-wash")}
        >
          {reader.name}
        </div>
      ))}
    </div>
  );
}

function useMention({ address, text, onText, onMention }: CommentFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [readers, setReaders] = useState<readonly Reader[] | null>(null);
  const [caret, setCaret] = useState<number | null>(null);
  const [active, setActive] = useState(0);
  const asked = caret === null ? null : mentionAt(text, caret);
  const options = asked === null || readers === null ? [] : readersMatching(readers, asked.words);

  const look = (value: string, at: number) => {
    setCaret(at);
    setActive(0);
    // Asked for once somebody means to mention anybody: most comments mention nobody.
    if (readers === null && mentionAt(value, at) !== null) void readReaders(address).then(setReaders);
  };
  const pick = (reader: Reader) => {
    if (asked === null) return;
    const next = withMention(text, asked, reader);
    // At once: the next key is meant for the place behind the name.
    flushSync(() => {
      onText(next.text);
      onMention(reader);
      setCaret(null);
    });
    field.current?.setSelectionRange(next.caret, next.caret);
  };
  const takesKey = (event: KeyboardEvent): boolean => {
    const chosen = options[active];
    if (chosen === undefined) return false;
    const steps: Record<string, number> = { ArrowDown: active + 1, ArrowUp: active - 1 + options.length };
    const step = steps[event.key];
    if (step !== undefined) setActive(step % options.length);
    else if (event.key === "Enter" || event.key === "Tab") pick(chosen);
    else if (event.key === "Escape") setCaret(null);
    else return false;
    event.preventDefault();
    event.stopPropagation();
    return true;
  };
  return { field, options, active, look, pick, takesKey, close: () => setCaret(null) };
}
