import { Text } from "@react-email/text";
import { type Footer, LetterFrame } from "./letter-frame";
import * as look from "./look";

export type MatterLetterProps = {
  title: string;
  why: string;
  projectName: string | null;
  /** The items it is about, all of them, by their titles. */
  items: readonly string[];
  itemsHeading: string;
  action: { label: string; href: string };
  footer: Footer;
};

/** One matter of the inbox: what, why, which items, and the way to it. */
export function MatterLetter(props: MatterLetterProps) {
  const { title, why, projectName, items, itemsHeading, action, footer } = props;
  return (
    <LetterFrame preview={why} heading={title} action={action} footer={footer}>
      {projectName !== null && <Text style={look.soft}>{projectName}</Text>}
      <Text style={look.text}>{why}</Text>
      {items.length > 1 && (
        <>
          <Text style={look.section}>{itemsHeading}</Text>
          <ul style={look.list}>
            {items.map((item) => (
              <li key={item}>{item}</li>
            ))}
          </ul>
        </>
      )}
    </LetterFrame>
  );
}
