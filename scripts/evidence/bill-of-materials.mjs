import { createHash } from "node:crypto";

/**
 * A CycloneDX 1.6 bill of materials from the lockfile: every package that ships, by name,
 * version and licence. Nothing in it
 * depends on when or where it was made, so two runs over one lockfile agree. @param {string} lockfile
 */
export function billOfMaterials(lockfile) {
  const { name, version, packages } = JSON.parse(lockfile);
  const components = new Map();
  for (const [path, entry] of Object.entries(packages)) {
    if (path === "" || !entry.version || entry.dev) continue;
    const component = componentOf(path, entry);
    components.set(component["bom-ref"], component);
  }
  const sorted = [...components.values()].sort((one, other) => (one["bom-ref"] < other["bom-ref"] ? -1 : 1));
  const head = {
    bomFormat: "CycloneDX",
    specVersion: "1.6",
    serialNumber: `urn:uuid:${uuidOf(lockfile)}`,
    version: 1,
    metadata: { component: { type: "application", "bom-ref": `pkg:npm/${name}@${version}`, name, version } },
  };
  const lines = sorted.map((component) => `    ${JSON.stringify(component)}`).join(",\n");
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "components": [\n${lines}\n  ]\n}\n`;
}

/** @param {string} path @param {{ version: string, license?: string }} entry */
function componentOf(path, entry) {
  const name = path.slice(path.lastIndexOf("node_modules/") + "node_modules/".length);
  const purl = `pkg:npm/${name.replace(/^@/, "%40")}@${entry.version}`;
  return {
    type: "library",
    "bom-ref": purl,
    name,
    version: entry.version,
    purl,
    ...(entry.license ? { licenses: [{ expression: entry.license }] } : {}),
  };
}

/** A UUID (version 8) that is the same for the same text. @param {string} text */
function uuidOf(text) {
  const hex = createHash("sha256").update(text).digest("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
