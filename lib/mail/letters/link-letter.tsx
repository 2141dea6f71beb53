import { Link } from "@react-email/link";
import { Text } from "@react-email/text";
import { LetterFrame } from "./letter-frame";
import * as look from "./look";

export type LinkLetterProps = {
  heading: string;
  /** What the link does and for how long. */
  explanation: string;
  action: { label: string; href: string };
  /** What to do when it was not expected. */
  unexpected: string;
};

/** A letter that exists for its one link: an invitation, a reset, a new address. */
export function LinkLetter({ heading, explanation, action, unexpected }: LinkLetterProps) {
  return (
    <LetterFrame
      preview={explanation}
      heading={heading}
      footer={{ reason: unexpected, unsubscribe: null }}
      action={action}
    >
      <Text style={look.text}>{explanation}</Text>
      <Text style={look.soft}>
        Or open this address:{" "}
        <Link href={action.href} style={look.link}>
          {action.href}
        </Link>
      </Text>
    </LetterFrame>
  );
}
