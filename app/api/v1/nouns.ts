import { items } from "./routes/items";
import { portfolio } from "./routes/portfolio";
import { projectPeople } from "./routes/project-people";
import { projectProfile } from "./routes/project-profile";
import { projects } from "./routes/projects";
import { readiness } from "./routes/readiness";

/** Every noun of the API, in the order of its documentation. */
export const nouns = [projects, projectProfile, projectPeople, items, readiness, portfolio] as const;
