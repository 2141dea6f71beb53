import { childrenOf, stepInto } from "./payload";

/** A place of a payload that looks like it holds a key; the value itself is never repeated. */
export type SecretSuspicion = { path: string; why: string };

const MOST_SUSPICIONS = 20;

/** Forms that only keys have. Sources: the prefixes the vendors document for their own secret scanning. */
const FORMS: readonly (readonly [form: RegExp, why: string])[] = [
  [/-----BEGIN [A-Z ]*PRIVATE KEY-----/, "a private key"],
  [/\b(sk|rk)_live_[A-Za-z0-9]{8,}/, "a live key of Stripe"],
  [/\bsk-(ant-|proj-)?[A-Za-z0-9_-]{20,}/, "a key of a model provider"],
  [/\b(ghp|gho|ghs|ghu|ghr)_[A-Za-z0-9]{20,}|\bgithub_pat_[A-Za-z0-9_]{20,}/, "a token of GitHub"],
  [/\b(AKIA|ASIA)[A-Z0-9]{16}\b/, "an access key of AWS"],
  [/\bAIza[A-Za-z0-9_-]{30,}/, "a key of Google"],
  [/\bxox[abprs]-[A-Za-z0-9-]{10,}/, "a token of Slack"],
  [/\bSG\.[A-Za-z0-9_-]{16,}\.[A-Za-z0-9_-]{16,}/, "a key of SendGrid"],
  [/\blw_[A-Za-z0-9_-]{20,}/, "a token of Launchworthy"],
  [/\beyJ[A-Za-z0-9_-]{8,}\.eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}/, "a signed token (JWT)"],
];
const NAMES =
  /^(?:.*[_-])?(password|passwd|secret|api[_-]?key|apikey|access[_-]?token|refresh[_-]?token|private[_-]?key|client[_-]?secret|authorization|bearer)$/i;
const PLACEHOLDER =
  /^(x+|\*+|<.*>|\{.*\}|\$\{.*\}|redacted|\[redacted\]|example|test|dummy|changeme|your[-_ ].*|null|none)$/i;

/** Places that look like they hold a key: by the form of the value, or by the name of the member. */
export function secretsIn(payload: unknown): readonly SecretSuspicion[] {
  const found: SecretSuspicion[] = [];
  const visit = (value: unknown, path: string, name: string) => {
    if (found.length >= MOST_SUSPICIONS) return;
    const why = typeof value === "string" ? suspicionOf(value, name) : null;
    if (why !== null) found.push({ path, why });
    for (const [step, child] of childrenOf(value))
      visit(child, stepInto(path, step), typeof step === "number" ? name : step);
  };
  visit(payload, "$", "");
  return found;
}

function suspicionOf(value: string, name: string): string | null {
  const form = FORMS.find(([pattern]) => pattern.test(value));
  if (form !== undefined) return `looks like ${form[1]}`;
  const named = NAMES.test(snakeCase(name)) && value.length >= 8 && !PLACEHOLDER.test(value.trim());
  return named ? `is called “${name.slice(0, 60)}” and holds a value` : null;
}

function snakeCase(name: string): string {
  return name.replace(/([a-z0-9])([A-Z])/g, "$1_$2");
}
