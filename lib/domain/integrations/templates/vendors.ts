import type { IntegrationTemplate } from "./template";

/** Vendors many apps call. What differs by plan or account is left blank. */
export const vendorTemplates: readonly IntegrationTemplate[] = [
  {
    id: "stripe-api",
    title: "Stripe: payments",
    record: {
      provider: "Stripe",
      purpose: "Takes payments.",
      kind: "rest",
      authMethod: "api-key",
      productionUrl: "https://api.stripe.com",
      sandboxUrl: "https://api.stripe.com",
      statusPageUrl: "https://status.stripe.com",
    },
    advice: [
      "Send an Idempotency-Key with every POST, so that a retry charges nobody twice.",
      "Use a restricted key with only the permissions you need; test keys work on the same address.",
      "Map card_declined and its decline codes to words of your own.",
    ],
    sources: ["Stripe API reference: Authentication, Idempotent requests, Errors", "Stripe docs: API keys"],
  },
  {
    id: "stripe-webhook",
    title: "Stripe: webhook",
    record: {
      provider: "Stripe",
      purpose: "Tells us what became of a payment.",
      kind: "webhook",
      authMethod: "signed-request",
      statusPageUrl: "https://status.stripe.com",
    },
    advice: [
      "Verify the Stripe-Signature header over the raw body before you parse it.",
      "The same event may arrive twice or out of order: keep its id and handle it once.",
    ],
    sources: ["Stripe docs: Receive Stripe events in your webhook endpoint"],
  },
  {
    id: "openai",
    title: "OpenAI",
    record: {
      provider: "OpenAI",
      purpose: "Generates text.",
      kind: "rest",
      authMethod: "api-key",
      productionUrl: "https://api.openai.com/v1",
      statusPageUrl: "https://status.openai.com",
    },
    advice: [
      "Set a monthly budget and keep one key per environment.",
      "Long answers take more than five seconds: stream them, or run them as a job.",
      "Your limits stand in the x-ratelimit headers of every answer; write them into the record.",
    ],
    sources: ["OpenAI API reference: Authentication", "OpenAI docs: Rate limits"],
  },
  {
    id: "anthropic",
    title: "Anthropic",
    record: {
      provider: "Anthropic",
      purpose: "Generates text.",
      kind: "rest",
      authMethod: "api-key",
      productionUrl: "https://api.anthropic.com",
      statusPageUrl: "https://status.anthropic.com",
    },
    advice: [
      "Set a spend limit per workspace and keep one key per environment.",
      "Answer 529 (overloaded) like 429: wait longer each time, then say so to the user.",
      "Long answers take more than five seconds: stream them, or run them as a job.",
    ],
    sources: ["Anthropic API docs: Authentication, Errors, Rate limits"],
  },
  {
    id: "supabase",
    title: "Supabase",
    record: {
      provider: "Supabase",
      purpose: "Holds our data and signs people in.",
      kind: "rest",
      authMethod: "api-key",
      statusPageUrl: "https://status.supabase.com",
    },
    advice: [
      "The service-role key passes by row-level security: it never leaves your server.",
      "The anon key may be public only while every table has row-level security and policies.",
    ],
    sources: ["Supabase docs: Understanding API keys", "Supabase docs: Row Level Security"],
  },
  {
    id: "twilio",
    title: "Twilio: messages",
    record: {
      provider: "Twilio",
      purpose: "Sends text messages.",
      kind: "rest",
      authMethod: "basic",
      productionUrl: "https://api.twilio.com",
      statusPageUrl: "https://status.twilio.com",
    },
    advice: [
      "Use an API key rather than the account’s auth token, so that one can be revoked alone.",
      "A message sent twice costs twice: keep your own id of each and look before you retry.",
      "Status callbacks carry X-Twilio-Signature; verify it.",
    ],
    sources: ["Twilio docs: API keys overview", "Twilio docs: Webhooks security"],
  },
  {
    id: "sendgrid",
    title: "SendGrid: mail",
    record: {
      provider: "Twilio SendGrid",
      purpose: "Sends mail.",
      kind: "rest",
      authMethod: "api-key",
      productionUrl: "https://api.sendgrid.com",
      statusPageUrl: "https://status.sendgrid.com",
    },
    advice: [
      "Give the key the permission to send mail and nothing else.",
      "An accepted message is not a delivered one: watch bounces through the event webhook.",
    ],
    sources: ["SendGrid docs: API keys", "SendGrid docs: Event Webhook"],
  },
  {
    id: "resend",
    title: "Resend: mail",
    record: {
      provider: "Resend",
      purpose: "Sends mail.",
      kind: "rest",
      authMethod: "api-key",
      productionUrl: "https://api.resend.com",
    },
    advice: [
      "Give the key sending access for one domain, not full access.",
      "Send an Idempotency-Key, so that a retry does not send the letter again.",
    ],
    sources: ["Resend docs: API keys", "Resend docs: Idempotency keys"],
  },
  {
    id: "google-oauth",
    title: "Google: sign-in",
    record: {
      provider: "Google",
      purpose: "Signs people in.",
      kind: "rest",
      authMethod: "oauth2",
      productionUrl: "https://accounts.google.com",
    },
    advice: [
      "Ask for openid, email and profile; every further scope needs a reason, and some need a review by Google.",
      "Check state and nonce, and the audience of the ID token.",
    ],
    sources: ["Google Identity docs: OpenID Connect", "Google Identity docs: OAuth 2.0 scopes"],
  },
  {
    id: "github",
    title: "GitHub",
    record: {
      provider: "GitHub",
      purpose: "Reads repositories.",
      kind: "rest",
      productionUrl: "https://api.github.com",
      statusPageUrl: "https://www.githubstatus.com",
      rateLimit: "5,000 requests an hour for an authenticated user",
    },
    advice: [
      "Prefer a GitHub App with fine-grained permissions to somebody’s personal token.",
      "Secondary limits answer 403 or 429 with Retry-After: honour it.",
    ],
    sources: ["GitHub docs: Rate limits for the REST API", "GitHub docs: Permissions for GitHub Apps"],
  },
  {
    id: "aws-s3",
    title: "Amazon S3: files",
    record: {
      provider: "Amazon Web Services",
      purpose: "Keeps files.",
      kind: "rest",
      authMethod: "signed-request",
      statusPageUrl: "https://health.aws.amazon.com",
    },
    advice: [
      "Keep Block Public Access on; hand files out by short-lived presigned addresses.",
      "Limit the policy to one bucket and the actions you use; an asterisk there is a key to everything.",
    ],
    sources: ["Amazon S3 user guide: Blocking public access", "Amazon S3 user guide: Presigned URLs"],
  },
];
