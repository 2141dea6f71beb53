import type { WorkspaceRole } from "@/lib/domain/access/grants";

/** The people of the demo. All of them are invented; example.com is reserved for just that. */
export type Person = { name: string; email: string };

export const PEOPLE = {
  maren: { name: "Maren Okafor", email: "maren.okafor@example.com" },
  tobias: { name: "Tobias Lindqvist", email: "tobias.lindqvist@example.com" },
  priya: { name: "Priya Raman", email: "priya.raman@example.com" },
  jonas: { name: "Jonas Feld", email: "jonas.feld@example.com" },
  elif: { name: "Elif Aydin", email: "elif.aydin@example.com" },
  noor: { name: "Noor Haddad", email: "noor.haddad@example.com" },
  samuel: { name: "Samuel Achterberg", email: "samuel.achterberg@example.com" },
  beatriz: { name: "Beatriz Calloway", email: "beatriz.calloway@example.com" },
  wren: { name: "Wren Castellanos", email: "wren.castellanos@example.com" },
  helena: { name: "Helena Vasquez-Thorne", email: "helena.vasquez-thorne@example.com" },
  isaac: { name: "Isaac Oyelaran", email: "isaac.oyelaran@example.com" },
  mika: { name: "Mika Sørensen", email: "mika.sorensen@example.com" },
  aurelio: { name: "Aurelio Brandt", email: "aurelio.brandt@example.com" },
  ingrid: { name: "Ingrid Palmqvist-Delacroix", email: "ingrid.palmqvist-delacroix@example.com" },
  theo: { name: "Theo Nakamura", email: "theo.nakamura@example.com" },
} as const satisfies Record<string, Person>;
export type PersonKey = keyof typeof PEOPLE;

export type Company = {
  workspace: string;
  timeZone: string;
  /** Who founds it; the others join by invitation, in this order. */
  owner: PersonKey;
  others: Partial<Record<PersonKey, WorkspaceRole>>;
  teams: Readonly<Record<string, PersonKey>>;
};

/** A studio that builds apps quickly, its own and other people's, and has learnt to ask before it ships. */
export const larkfield: Company = {
  workspace: "Larkfield Studio",
  timeZone: "Europe/Berlin",
  owner: "maren",
  others: {
    tobias: "manager",
    priya: "member",
    noor: "member",
    beatriz: "member",
    jonas: "member",
    elif: "member",
    samuel: "member",
    wren: "member",
  },
  teams: { "Neighbourhood apps": "priya", "Money and bookings": "jonas", "Workshop and experiments": "elif" },
};

/** Three clinics on one street whose two builders answer to a practice manager. */
export const quayStreet: Company = {
  workspace: "Quay Street Clinics",
  timeZone: "America/New_York",
  owner: "helena",
  others: {
    isaac: "manager",
    mika: "member",
    ingrid: "member",
    theo: "member",
    aurelio: "member",
    noor: "member",
  },
  teams: { "Patient-facing": "mika", "Behind the desk": "aurelio" },
};
