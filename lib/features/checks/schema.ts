import { z } from "zod";
import type { ChangedCheck } from "@/lib/domain/checks/difference";
import type { Fault } from "@/lib/domain/checks/faults";
import { type ChecksDraft, checksDraft, type PublishedCheck } from "@/lib/domain/checks/shape";
import type { LocatedFault } from "@/lib/domain/checks/source";

export const publishChecksInput = checksDraft.extend({
  /** The version the draft was made from; 0 for the first. */
  basedOn: z.int().min(0),
});
export const adoptChecksInput = z.object({ to: z.int().min(1) });

export type PublishChecksRefusal =
  | { code: "published-meanwhile"; version: number }
  | { code: "invalid-checks"; faults: readonly Fault[] }
  | { code: "nothing-to-publish" };
export type AdoptChecksRefusal =
  | { code: "no-such-version"; newest: number }
  | { code: "already-under-it"; version: number };

/** The workspace's own checks as a version published them; version 0 is none of them. */
export type ChecksVersion = Omit<ChecksDraft, "checks"> & {
  version: number;
  checks: readonly PublishedCheck[];
  /** Null for version 0, which nobody published. */
  published: { at: string; by: { id: string; name: string | null } } | null;
};

/** A version in the list of them. */
export type VersionEntry = {
  version: number;
  publishedAt: string;
  publishedBy: { id: string; name: string | null };
  checks: number;
  checklists: number;
};

/** A check as an upgrade names it. */
export type NamedCheck = { id: string; title: string };

/** What a newer version would do to one project; nothing of it happens before somebody says so. */
export type ChecksUpgrade = {
  /** The version the project is assessed under. */
  from: number;
  /** The newest one; the same where there is nothing to adopt. */
  to: number;
  added: readonly (NamedCheck & { severity: PublishedCheck["severity"] })[];
  changed: readonly (NamedCheck & { fields: ChangedCheck["fields"]; answered: boolean })[];
  carriedOver: readonly NamedCheck[];
  /** Their answers stay in the history and count no more. */
  retired: readonly (NamedCheck & { answered: boolean })[];
};

/** What a file of checks would be as a draft. */
export type DryRun =
  | { ok: false; faults: readonly LocatedFault[] }
  | {
      ok: true;
      draft: ChecksDraft;
      /** Against the newest version. */
      basedOn: number;
      added: readonly string[];
      changed: readonly ChangedCheck[];
      carriedOver: readonly string[];
      retired: readonly string[];
    };
