import type { ProjectRole } from "@/lib/domain/access/grants";
import type { AssignPersonRefusal } from "@/lib/features/projects/schema";

export const ROLE_WORDS = {
  founder: { title: "Founder", meaning: "edits answers and evidence, submits" },
  reviewer: { title: "Reviewer", meaning: "comments, approves, signs; edits nothing" },
  viewer: { title: "Viewer", meaning: "reads" },
} as const satisfies Record<ProjectRole, { title: string; meaning: string }>;

export const ASSIGN_REFUSALS = {
  "not-a-member": "This person is not in the workspace any more.",
  "not-on-project": "This person was taken off the project a moment ago.",
  "owner-stays-founder": "The owner stays a founder. Hand the project over first.",
} as const satisfies Record<AssignPersonRefusal["code"], string>;
