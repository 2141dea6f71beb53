import { createRoute, type z } from "@hono/zod-openapi";
import { answers, done, ifMatch, pageOfRows, pageQuery, taggedAnswer } from "./route-parts";

type Words = { operationId: string; summary: string };

type ListedNoun<Path extends string, Params extends z.ZodObject, Row extends z.ZodType> = {
  tags: string[];
  /** Where the list is, and where one of it. */
  paths: { all: string; one: Path };
  params: Params;
  row: Row;
  list: Words & { order: string };
  read: Words & { answer: string };
  remove: Words;
};

/** A noun that is read whole and shown in pages declares its list, its one and its end alike everywhere. */
export function listedRoutes<Path extends string, Params extends z.ZodObject, Row extends z.ZodType>({
  tags,
  paths,
  params,
  row,
  list: { order, ...list },
  read: { answer, ...read },
  remove,
}: ListedNoun<Path, Params, Row>) {
  return {
    list: createRoute({
      method: "get",
      path: paths.all,
      tags,
      ...list,
      request: { query: pageQuery },
      responses: { 200: answers(order, pageOfRows(row)) },
    }),
    read: createRoute({
      method: "get",
      path: paths.one,
      tags,
      ...read,
      request: { params },
      responses: { 200: taggedAnswer(answer, row) },
    }),
    remove: createRoute({
      method: "delete",
      path: paths.one,
      tags,
      ...remove,
      request: { params, headers: ifMatch },
      responses: { 204: done },
    }),
  };
}
