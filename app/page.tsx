import { redirect } from "next/navigation";
import { PublicShell } from "@/components/layout/public-shell";
import { LinkButton } from "@/components/ui/link-button";
import { signUpIsOpen } from "@/lib/auth/sign-up-policy";
import { loadHome } from "@/lib/features/accounts/loaders";

const PROMISES = [
  ["Know where you stand", "Eight checks and ten questions give a stage, a score, and the sum behind both."],
  ["Prove it", "Answers carry evidence with hashes, dates and a freshness that runs out in the open."],
  [
    "Keep it true",
    "Every change is a revision; when proof goes stale or an answer breaks, the trend says so.",
  ],
] as const;

export default async function StartPage() {
  const home = await loadHome();
  if (home !== null) redirect(home);
  return (
    <PublicShell actions={<LinkButton href="/sign-in">Sign in</LinkButton>}>
      <h1 className="max-w-2xl font-semibold text-3xl text-balance">Can your app face real users?</h1>
      <p className="mt-3 max-w-2xl text-ink-2 text-lg">
        Demo thinking asks whether it runs. Launch thinking asks whether it holds after an incident.
        Launchworthy tells you which of the two you have built, and the next step that matters.
      </p>
      <p className="mt-6">
        <LinkButton href={signUpIsOpen() ? "/sign-up" : "/sign-in"} variant="primary" size="lg">
          {signUpIsOpen() ? "Assess your first project" : "Sign in"}
        </LinkButton>
      </p>
      <dl className="mt-12 grid gap-6 border-line border-t pt-6 sm:grid-cols-3">
        {PROMISES.map(([term, text]) => (
          <div key={term}>
            <dt className="font-medium">{term}</dt>
            <dd className="mt-1 text-ink-2">{text}</dd>
          </div>
        ))}
      </dl>
    </PublicShell>
  );
}
