"use client";

import { useEffect, useRef, useState } from "react";

declare global {
  interface Window {
    SwaggerUIBundle?: (options: Record<string, unknown>) => unknown;
  }
}

const VIEWER = "/docs/api/assets/swagger-ui-bundle.js";
const DESCRIPTION = "/api/v1/openapi.json";

/** Loads the viewer when somebody comes to read, and hands it the published description. */
export function ApiReference() {
  const place = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<"loading" | "shown" | "failed">("loading");

  useEffect(() => {
    let gone = false;
    loadViewer()
      .then((show) => {
        if (gone || !place.current) return;
        show(optionsFor(place.current));
        setState("shown");
      })
      .catch(() => setState("failed"));
    return () => {
      gone = true;
    };
  }, []);

  return (
    <>
      <link rel="stylesheet" href="/docs/api/assets/swagger-ui.css" precedence="low" />
      <div ref={place} id="api-reference" className="mt-6" />
      {state === "loading" && (
        <p role="status" className="mt-6 text-ink-2">
          Loading the reference…
        </p>
      )}
      {state === "failed" && (
        <p role="alert" className="mt-6 text-ink-2">
          The reference could not be loaded. Reload the page, or read{" "}
          <a className="prose-link" href={DESCRIPTION}>
            the description
          </a>{" "}
          as it is.
        </p>
      )}
    </>
  );
}

type Viewer = NonNullable<Window["SwaggerUIBundle"]>;

function loadViewer(): Promise<Viewer> {
  if (window.SwaggerUIBundle) return Promise.resolve(window.SwaggerUIBundle);
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = VIEWER;
    script.onload = () => (window.SwaggerUIBundle ? resolve(window.SwaggerUIBundle) : reject());
    script.onerror = reject;
    document.head.append(script);
  });
}

function optionsFor(domNode: HTMLElement): Record<string, unknown> {
  return {
    domNode,
    url: DESCRIPTION,
    deepLinking: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    displayOperationId: false,
    tryItOutEnabled: true,
    syntaxHighlight: false,
    // Nothing is sent to anybody else's validator.
    validatorUrl: null,
  };
}
