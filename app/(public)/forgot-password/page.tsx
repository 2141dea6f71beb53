import type { Metadata } from "next";
import { ForgotPasswordForm } from "@/components/accounts/forgot-password-form";
import { mailIsConfigured } from "@/lib/mail/transport";

export const metadata: Metadata = { title: "Forgot your password" };

export default function ForgotPasswordPage() {
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl">Forgot your password?</h1>
        <p className="mt-1 text-ink-2">
          {mailIsConfigured()
            ? "Enter your address. If it has an account, a link to choose a new password is on its way."
            : "This installation sends no mail. Ask whoever runs it for a reset link: they make one with npm run user:reset."}
        </p>
      </div>
      {mailIsConfigured() && <ForgotPasswordForm />}
    </div>
  );
}
