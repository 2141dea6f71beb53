import { Link } from "@react-email/link";
import { Text } from "@react-email/text";
import { type Footer, LetterFrame } from "./letter-frame";
import * as look from "./look";

/** A line of the week: what it is about, where that is, and what happened. */
export type WeekLine = { name: string; href: string; says: string };

export type WeeklyLetterProps = {
  workspaceName: string;
  moved: readonly WeekLine[];
  waiting: readonly WeekLine[];
  /** How many more wait than are named. */
  waitingMore: number;
  expiring: readonly WeekLine[];
  action: { label: string; href: string };
  footer: Footer;
};

/** What moved, what waits, what expires. A part without anything is left out. */
export function WeeklyLetter(props: WeeklyLetterProps) {
  const { workspaceName, moved, waiting, waitingMore, expiring, action, footer } = props;
  return (
    <LetterFrame
      preview={`${moved.length} moved, ${waiting.length + waitingMore} waiting, ${expiring.length} expiring`}
      heading={`Your week in ${workspaceName}`}
      action={action}
      footer={footer}
    >
      <Part heading="What moved" lines={moved} />
      <Part heading="What waits for you" lines={waiting} />
      {waitingMore > 0 && <Text style={look.soft}>And {waitingMore} more in your inbox.</Text>}
      <Part heading="What expires within 14 days" lines={expiring} />
    </LetterFrame>
  );
}

function Part({ heading, lines }: { heading: string; lines: readonly WeekLine[] }) {
  if (lines.length === 0) return null;
  return (
    <>
      <Text style={look.section}>{heading}</Text>
      <ul style={look.list}>
        {lines.map(({ name, href, says }) => (
          <li key={`${href} ${name} ${says}`}>
            <Link href={href} style={look.link}>
              {name}
            </Link>
            {": "}
            {says}
          </li>
        ))}
      </ul>
    </>
  );
}
