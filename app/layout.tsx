import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { fontVariables } from "@/app/fonts/fonts";
import { NonceProvider } from "@/components/ui/nonce-provider";
import { THEME_COOKIE, themeFromCookie, ZONE_COOKIE, zoneFromCookie } from "@/components/ui/preferences";
import { Toaster } from "@/components/ui/toaster";
import { ViewerZoneProvider } from "@/components/ui/viewer-zone";
import "./globals.css";

export const metadata: Metadata = {
  title: { default: "Launchworthy", template: "%s · Launchworthy" },
  description: "Know whether your app can face real users, prove it with evidence, and keep it true.",
};

export const viewport: Viewport = { width: "device-width", initialScale: 1 };

export default async function RootLayout({ children }: { children: ReactNode }) {
  // Reading headers and cookies keeps every page dynamic; without that the nonce would be missing from its scripts.
  const [jar, head] = await Promise.all([cookies(), headers()]);
  const theme = themeFromCookie(jar.get(THEME_COOKIE)?.value);
  const zone = zoneFromCookie(jar.get(ZONE_COOKIE)?.value);

  return (
    <html
      lang="en"
      className={fontVariables}
      data-theme={theme === "system" ? undefined : theme}
      suppressHydrationWarning
    >
      <body>
        <NonceProvider nonce={head.get("x-nonce") ?? undefined}>
          <ViewerZoneProvider initialZone={zone}>
            <div className="isolate min-h-dvh">{children}</div>
            <Toaster />
          </ViewerZoneProvider>
        </NonceProvider>
      </body>
    </html>
  );
}
