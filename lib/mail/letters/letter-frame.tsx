import { Body } from "@react-email/body";
import { Button } from "@react-email/button";
import { Container } from "@react-email/container";
import { Head } from "@react-email/head";
import { Heading } from "@react-email/heading";
import { Hr } from "@react-email/hr";
import { Html } from "@react-email/html";
import { Link } from "@react-email/link";
import { Preview } from "@react-email/preview";
import { Section } from "@react-email/section";
import { Text } from "@react-email/text";
import type { ReactNode } from "react";
import * as look from "./look";

export type Footer = {
  /** Why this letter came. */
  reason: string;
  /** Where such letters are ended, and chosen; null for letters that answer a request. */
  unsubscribe: string | null;
};

type LetterProps = {
  /** What a mailbox shows beside the subject. */
  preview: string;
  heading: string;
  children: ReactNode;
  action?: { label: string; href: string };
  footer: Footer;
};

/** What every letter looks like: one column, no picture, nothing that reports back. */
export function LetterFrame({ preview, heading, children, action, footer }: LetterProps) {
  return (
    <Html lang="en">
      <Head />
      <Preview>{preview}</Preview>
      <Body style={look.body}>
        <Container style={look.container}>
          <Text style={look.brand}>Launchworthy</Text>
          <Heading as="h1" style={look.heading}>
            {heading}
          </Heading>
          <Section>{children}</Section>
          {action && (
            <Button href={action.href} style={look.button}>
              {action.label}
            </Button>
          )}
          <Hr style={look.rule} />
          <Text style={look.small}>{footer.reason}</Text>
          {footer.unsubscribe !== null && (
            <Text style={look.small}>
              <Link href={footer.unsubscribe} style={look.quietLink}>
                Stop these letters
              </Link>
            </Text>
          )}
        </Container>
      </Body>
    </Html>
  );
}
