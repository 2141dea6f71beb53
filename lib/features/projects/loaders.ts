import "server-only";
import { cache } from "react";
import { getProject, listCandidates, listPeople, listTeamChoices, listTrash } from "./queries";

/** Once per request for a scope from `loadProjectScope` (or `loadScope` for the lists of a workspace). */
export const loadProject = cache(getProject);
export const loadPeople = cache(listPeople);
export const loadCandidates = cache(listCandidates);
export const loadTeamChoices = cache(listTeamChoices);
export const loadTrash = cache(listTrash);
