"use client";

import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { Select } from "@/components/ui/select";

type Choice = { id: string; name: string };
type RotationFilterProps = {
  path: string;
  projects: readonly Choice[];
  teams: readonly Choice[];
  chosen: { project: string | undefined; team: string | undefined };
};

/** One project, or a team's; the address holds the choice. */
export function RotationFilter({ path, projects, teams, chosen }: RotationFilterProps) {
  const router = useRouter();
  const [, start] = useTransition();
  const choose = (part: "project" | "team", id: string) => {
    const query = new URLSearchParams();
    for (const [name, value] of Object.entries({ ...chosen, [part]: id }))
      if (value !== undefined && value !== "") query.set(name, value);
    start(() => router.replace(query.size === 0 ? path : `${path}?${query}`, { scroll: false }));
  };
  return (
    <div className="flex flex-wrap gap-2 [&>*]:w-48">
      {teams.length > 0 && (
        <Select
          size="sm"
          aria-label="Team"
          value={chosen.team ?? ""}
          onChange={(event) => choose("team", event.target.value)}
          options={options("Every team", teams)}
        />
      )}
      <Select
        size="sm"
        aria-label="Project"
        value={chosen.project ?? ""}
        onChange={(event) => choose("project", event.target.value)}
        options={options("Every project", projects)}
      />
    </div>
  );
}

function options(all: string, choices: readonly Choice[]) {
  return [{ value: "", label: all }, ...choices.map(({ id, name }) => ({ value: id, label: name }))];
}
