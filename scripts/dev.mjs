// The server with Next's compiler instead of the build: pages reload on a change, the server does not.
import { bundleServer, serverBundle } from "./build.mjs";
import { handOver } from "./console.mjs";
import { installPackages, pinnedNode } from "./install.mjs";

await installPackages();
await bundleServer();
handOver(pinnedNode(), [serverBundle, "--dev"], {
  ...process.env,
  NODE_ENV: "development",
});
