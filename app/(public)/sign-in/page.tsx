import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignInForm } from "@/components/accounts/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { ownPath } from "@/lib/auth/sign-in-cookie";
import { demoCredentialsPath, signUpIsOpen } from "@/lib/auth/sign-up-policy";
import { loadSession } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Sign in" };

type Props = { searchParams: Promise<{ next?: string; reset?: string }> };

export default async function SignInPage({ searchParams }: Props) {
  const { next, reset } = await searchParams;
  const path = ownPath(next);
  if (await loadSession()) redirect(path);
  const demo = demoCredentialsPath();

  return (
    <div className="flex flex-col gap-6">
      <h1 className="font-semibold text-2xl">Sign in</h1>
      {reset !== undefined && (
        <Notice tone="good" title="Your password is changed. Sign in with the new one." />
      )}
      <SignInForm next={path} />
      {demo !== null && (
        <Notice tone="info" title="Just looking around?">
          The demo workspaces’ sign-ins are in <code className="font-mono">{demo}</code> on this machine.
        </Notice>
      )}
      <p className="text-ink-2">
        <Link href="/forgot-password" className="prose-link">
          Forgot your password?
        </Link>
        {signUpIsOpen() && (
          <>
            {" · "}
            <Link href="/sign-up" className="prose-link">
              Create an account
            </Link>
          </>
        )}
      </p>
    </div>
  );
}
