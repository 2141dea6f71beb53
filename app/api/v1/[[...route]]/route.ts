import { createApi } from "../api";

const api = createApi();
const handle = (request: Request) => api.fetch(plain(request));

export {
  handle as DELETE,
  handle as GET,
  handle as HEAD,
  handle as OPTIONS,
  handle as PATCH,
  handle as POST,
  handle as PUT,
};

/** Next hands over a wrapper, and `new Request(wrapper)`, which limits of a body are made with, refuses it. */
function plain(request: Request): Request {
  const { url, method, headers, signal, body } = request;
  if (method === "GET" || method === "HEAD") return request;
  const init = { method, headers, signal, body, duplex: "half" };
  return new Request(url, init);
}
