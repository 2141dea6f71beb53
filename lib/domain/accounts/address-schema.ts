import { z } from "zod";
import { normalAddress } from "./addresses";

/** An e-mail address, normalised before it is judged: nobody can hold two spellings of one address. */
export const address = z
  .string()
  .max(254, "This address is too long.")
  .transform(normalAddress)
  .pipe(z.email("Enter an e-mail address, such as ada@example.com."));
