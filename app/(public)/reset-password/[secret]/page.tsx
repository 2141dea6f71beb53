import type { Metadata } from "next";
import { ResetPasswordForm } from "@/components/accounts/reset-password-form";

export const metadata: Metadata = { title: "Choose a new password", referrer: "no-referrer" };

type Props = { params: Promise<{ secret: string }> };

export default async function ResetPasswordPage({ params }: Props) {
  const { secret } = await params;
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl">Choose a new password</h1>
        <p className="mt-1 text-ink-2">Every device that is signed in now will be signed out.</p>
      </div>
      <ResetPasswordForm secret={secret} />
    </div>
  );
}
