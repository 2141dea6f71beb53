import { enableCompileCache } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// What is loaded from here on is compiled once and not at each start; where the folder cannot be written,
// nothing is lost but the time.
enableCompileCache(join(dirname(fileURLToPath(import.meta.url)), ".cache"));
void import("./main");
