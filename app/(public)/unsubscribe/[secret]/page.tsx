import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { UnsubscribeForm } from "@/components/notifications/unsubscribe-form";
import { loadSubscription } from "@/lib/features/notifications/loaders";

export const metadata: Metadata = { title: "Stop letters", referrer: "no-referrer" };

type Props = { params: Promise<{ secret: string }> };

export default async function UnsubscribePage({ params }: Props) {
  const { secret } = await params;
  const subscription = await loadSubscription(secret);
  if (!subscription) notFound();
  const { title, workspaceName, mail } = subscription;
  return (
    <div className="flex flex-col gap-6">
      <div>
        <h1 className="font-semibold text-2xl">Stop these letters</h1>
        <p className="mt-1 text-ink-2">
          Letters about “{title}” from the workspace {workspaceName}. Your inbox there stays as it is.
        </p>
      </div>
      <UnsubscribeForm secret={secret} stopped={!mail} />
    </div>
  );
}
