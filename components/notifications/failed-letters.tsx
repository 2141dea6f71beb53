import { LinkButton } from "@/components/ui/link-button";
import { Notice } from "@/components/ui/notice";

type FailedLettersProps = { workspaceSlug: string; count: number };

/** Tells an owner that people do not get their letters; nothing when they do. */
export function FailedLetters({ workspaceSlug, count }: FailedLettersProps) {
  if (count === 0) return null;
  return (
    <Notice
      tone="warn"
      title={`${count === 1 ? "1 letter" : `${count} letters`} of the last week could not be sent.`}
      actions={
        <LinkButton size="sm" href={`/${workspaceSlug}/deliveries?status=failed`}>
          See why
        </LinkButton>
      }
    />
  );
}
