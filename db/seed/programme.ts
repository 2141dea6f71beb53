import { allotmentExchange } from "./projects/allotment-exchange";
import { fieldNotesSync } from "./projects/field-notes-sync";
import { inboxSteward } from "./projects/inbox-steward";
import { kitchenTableBooks } from "./projects/kitchen-table-books";
import { launchworthy } from "./projects/launchworthy";
import { libraryOfThings } from "./projects/library-of-things";
import { pocketChoir } from "./projects/pocket-choir";
import { quayStreetAppointments } from "./projects/quay-street-appointments";
import { referralReader } from "./projects/referral-reader";
import { rentVersusCommute } from "./projects/rent-versus-commute";
import { sous } from "./projects/sous";
import { stockroom } from "./projects/stockroom";
import { ticketbooth } from "./projects/ticketbooth";
import { tideline } from "./projects/tideline";
import { walkInKiosk } from "./projects/walk-in-kiosk";
import type { Story } from "./story";

/** What happens at the studio; read anew each time, because one story reads files. */
export function larkfieldStories(): readonly Story[] {
  return [
    allotmentExchange,
    tideline,
    sous,
    ticketbooth,
    pocketChoir,
    inboxSteward,
    fieldNotesSync,
    kitchenTableBooks,
    rentVersusCommute,
    launchworthy(),
    libraryOfThings,
  ];
}

export function quayStreetStories(): readonly Story[] {
  return [quayStreetAppointments, stockroom, referralReader, walkInKiosk];
}
