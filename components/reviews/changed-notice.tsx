import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import type { ReviewItem } from "@/lib/domain/reviews/review-items";

type ChangedNoticeProps = {
  moved: readonly ReviewItem[];
  commented: boolean;
  onGo: (itemId: string) => void;
  onRead: () => void;
};

/** Somebody changed the case under the reader: what, and that nothing was signed or lost. */
export function ChangedNotice({ moved, commented, onGo, onRead }: ChangedNoticeProps) {
  const kept = commented ? " Your comment is kept." : "";
  return (
    <Notice
      tone="warn"
      role="alert"
      title="This changed while you were reading, so nothing was recorded"
      actions={
        <>
          {moved.map((item) => (
            <Button key={item.itemId} size="sm" onClick={() => onGo(item.itemId)}>
              {item.title}
            </Button>
          ))}
          <Button size="sm" variant="quiet" onClick={onRead}>
            I have seen it
          </Button>
        </>
      }
    >
      {moved.length === 0
        ? `What stands now is on the screen.${kept}`
        : `What stands now is on the screen. Look at what is different, then decide again.${kept}`}
    </Notice>
  );
}
