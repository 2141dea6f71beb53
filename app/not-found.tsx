import type { Metadata } from "next";
import { NotFoundPanel } from "@/components/layout/not-found-panel";
import { PublicShell } from "@/components/layout/public-shell";

export const metadata: Metadata = { title: "Not found" };

export default function NotFound() {
  return (
    <PublicShell>
      <NotFoundPanel />
    </PublicShell>
  );
}
