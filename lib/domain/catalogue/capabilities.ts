import type { Capability } from "./types";

export type CapabilityText = { title: string; meaning: string };

/** The eight spokes of the radar, keyed by id; the order is that of `CAPABILITIES`. */
export const capabilities: Readonly<Record<Capability, CapabilityText>> = {
  identity: {
    title: "Identity",
    meaning:
      "You know who is signed in, on which devices, for how long, and you can end a session the moment it falls into the wrong hands.",
  },
  permissions: {
    title: "Permission model",
    meaning:
      "The server decides who may do what, hands out the least that works, and asks a person before anything costly or irreversible.",
  },
  isolation: {
    title: "Data isolation",
    meaning:
      "One customer can never read or change what belongs to another, and a test proves it on every change.",
  },
  secrets: {
    title: "Secret management",
    meaning:
      "Keys live in one guarded place, differ per environment, never reach a browser, and can be replaced without a release.",
  },
  "input-validation": {
    title: "Input validation",
    meaning:
      "Whatever arrives, be it a form, a file, a vendor's answer or a model's idea, is checked on the server before anything acts on it.",
  },
  logging: {
    title: "Logging",
    meaning:
      "You can reconstruct what happened and who did it, without the logs becoming a second copy of private data.",
  },
  backup: {
    title: "Backup and recovery",
    meaning: "Lost data comes back, in a known time, because somebody has already tried it.",
  },
  monitoring: {
    title: "Monitoring and alerts",
    meaning:
      "You hear that something broke from your own alarm, within minutes, and not from a customer the next day.",
  },
};
