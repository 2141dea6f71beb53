import type { Metadata } from "next";
import Link from "next/link";
import { redirect } from "next/navigation";
import { SignUpForm } from "@/components/accounts/sign-up-form";
import { Notice } from "@/components/ui/notice";
import { signUpIsOpen } from "@/lib/auth/sign-up-policy";
import { loadSession } from "@/lib/auth/viewer";

export const metadata: Metadata = { title: "Create an account" };

export default async function SignUpPage() {
  if (await loadSession()) redirect("/");
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl">Create an account</h1>
        <p className="mt-1 text-ink-2">
          You get a workspace of your own. In two minutes you know your first stage.
        </p>
      </div>
      {signUpIsOpen() ? (
        <SignUpForm />
      ) : (
        <Notice tone="warn" title="This installation is by invitation only.">
          Ask an owner of the workspace you want to join for a link.
        </Notice>
      )}
      <p className="text-ink-2">
        Have an account?{" "}
        <Link href="/sign-in" className="prose-link">
          Sign in
        </Link>
      </p>
    </div>
  );
}
