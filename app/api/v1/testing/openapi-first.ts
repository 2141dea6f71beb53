// Test files of one worker share their modules: whichever comes first, schemas must know `openapi` when they are made.
import "@hono/zod-openapi";
