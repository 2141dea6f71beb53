/**
 * The version of the rules of this folder. It is sealed into every scope digest and stored with
 * every assessment, so a change of the rules never passes for a change of the project.
 */
export const RULES_VERSION = "1";
