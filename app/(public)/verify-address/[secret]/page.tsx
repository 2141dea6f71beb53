import type { Metadata } from "next";
import { ConfirmAddressForm } from "@/components/accounts/confirm-address-form";

export const metadata: Metadata = { title: "Confirm your address", referrer: "no-referrer" };

type Props = { params: Promise<{ secret: string }> };

export default async function VerifyAddressPage({ params }: Props) {
  const { secret } = await params;
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl">Confirm your new address</h1>
        <p className="mt-1 text-ink-2">From then on you sign in with it.</p>
      </div>
      <ConfirmAddressForm secret={secret} />
    </div>
  );
}
