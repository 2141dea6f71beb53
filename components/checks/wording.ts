const FIELDS: Readonly<Record<string, string>> = {
  title: "title",
  statement: "statement",
  severity: "severity",
  waivable: "whether its risk can be accepted",
  capabilities: "capabilities",
  layers: "layers",
  reviews: "reviews",
  priority: "priority",
  effort: "effort",
  evidence: "evidence",
  guidance: "guidance",
};

/** Which parts of a check differ: "severity and guidance". */
export function fieldWords(fields: readonly string[]): string {
  return listed(fields.map((field) => FIELDS[field] ?? field));
}

export function inChecks(count: number): string {
  return count === 1 ? "1 check" : `${count} checks`;
}

export function inProjects(count: number): string {
  return count === 1 ? "1 project" : `${count.toLocaleString("en")} projects`;
}

export function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? "";
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(", ")} and ${last}`;
}
