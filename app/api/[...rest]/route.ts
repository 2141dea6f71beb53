import { v7 as uuidv7 } from "uuid";
import { Problem, problemResponse } from "@/lib/http/problem";

/** Any other address below /api: a program asked, so it gets a document and not a page. */
function refuse(): Response {
  const problem = new Problem(404, "not-found", "There is nothing here. The API lives below /api/v1.");
  const response = problemResponse(problem, uuidv7());
  response.headers.set("cache-control", "no-store");
  return response;
}

export { refuse as DELETE, refuse as GET, refuse as PATCH, refuse as POST, refuse as PUT };
