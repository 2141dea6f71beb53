import type { WorkspaceSectionId } from "@/components/layout/navigation";
import { allows } from "@/lib/auth/access";
import type { Scope } from "@/lib/auth/scope";

/** The sections of the workspace that exist and are open to the viewer. */
export function visibleSections(scope: Scope): readonly WorkspaceSectionId[] {
  const sections: readonly (WorkspaceSectionId | false)[] = [
    allows(scope, "portfolio.read") && "portfolio",
    allows(scope, "inbox.read") && "inbox",
    allows(scope, "portfolio.read") && "reviews",
    allows(scope, "checks.read") && "checks",
    allows(scope, "portfolio.read") && "heat-map",
    allows(scope, "steering.read") && "steering",
    allows(scope, "campaign.read") && "campaigns",
    allows(scope, "portfolio.read") && "rotations",
    allows(scope, "member.read") && "members",
    allows(scope, "token.create") && "tokens",
    allows(scope, "audit.read") && "audit",
    allows(scope, "workspace.configure") && "settings",
  ];
  return sections.filter((section) => section !== false);
}
