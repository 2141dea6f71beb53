export const INVITATION_NOT_VALID = "This invitation was used, withdrawn or has expired. Ask for a new link.";
