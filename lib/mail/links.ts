import "server-only";
import { type LinkPurpose, linkSecret } from "@/lib/auth/secrets";
import { type Subscription, unsubscribeSecret } from "@/lib/auth/unsubscribe-secret";
import { baseUrl } from "@/lib/http/base-url";

const PATHS = {
  invitation: "/invitations",
  "password-reset": "/reset-password",
  "address-change": "/verify-address",
} as const satisfies Record<LinkPurpose, string>;

/** The whole link for an invitation, a reset or an address change, ready to be mailed or copied. */
export function linkFor(purpose: LinkPurpose, id: string): string {
  return `${baseUrl()}${PATHS[purpose]}/${linkSecret(purpose, id)}`;
}

/** Where a person ends such letters, and where their mail program does it for them with one POST. */
export function unsubscribeLinks(subscription: Subscription): { page: string; oneClick: string } {
  const secret = unsubscribeSecret(subscription);
  return {
    page: `${baseUrl()}/unsubscribe/${secret}`,
    oneClick: `${baseUrl()}/api/unsubscribe/${secret}`,
  };
}
