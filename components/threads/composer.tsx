"use client";

import { useState } from "react";
import type { ApiOutcome } from "@/components/form/api-call";
import { Button } from "@/components/ui/button";
import { CommentField } from "./comment-field";
import { commentFieldId } from "./comment-field-id";
import { mentionsIn } from "./mentions";
import type { About, Reader, ThreadAddress } from "./thread-request";

type ComposerProps = {
  address: ThreadAddress;
  about: About;
  replies: boolean;
  onSend: (words: { body: string; mentions: readonly string[] }) => Promise<ApiOutcome<unknown>>;
  onSaid: () => Promise<void>;
};

/** The field to say more; what was typed stays until it has arrived. */
export function Composer({ address, about, replies, onSend, onSaid }: ComposerProps) {
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<readonly Reader[]>([]);
  const [error, setError] = useState<string | null>(null);
  const [sending, setSending] = useState(false);
  const send = async () => {
    if (sending) return;
    if (text.trim() === "") return setError("Write something first.");
    setSending(true);
    const outcome = await onSend({ body: text, mentions: mentionsIn(text, picked) });
    setSending(false);
    setError(outcome.ok ? null : outcome.problem.message);
    if (!outcome.ok) return;
    setText("");
    setPicked([]);
    await onSaid();
  };
  return (
    <form
      data-print="hide"
      className="flex flex-col gap-2"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <CommentField
        address={address}
        id={commentFieldId(about)}
        label={replies ? "Reply" : "Comment"}
        text={text}
        error={error}
        onText={setText}
        onMention={(reader) => setPicked([...picked, reader])}
        onSend={() => void send()}
      />
      {text !== "" && (
        <div>
          <Button type="submit" size="sm" aria-disabled={sending}>
            {sending ? "Sending…" : replies ? "Reply" : "Comment"}
          </Button>
        </div>
      )}
    </form>
  );
}
