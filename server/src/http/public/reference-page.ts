// The page of the reference and its start script. Pure.

export interface ReferenceSource {
  title: string;
  slug: string;
  url: string;
}

/** Scripts, documents and test requests use only this host. */
export const referencePageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; script-src 'self'; style-src 'unsafe-inline'; connect-src 'self'; " +
    "img-src 'self' data:; font-src data:; base-uri 'none'; form-action 'none'; " +
    "frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
  'x-content-type-options': 'nosniff',
};

export function referencePage(path: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Inlet: API reference</title>
<link rel="icon" href="data:,">
</head>
<body>
<div id="reference"></div>
<noscript>The reference needs JavaScript. Its documents are at /openapi/leadhub.json and so on.</noscript>
<script src="${path}/reference.js"></script>
<script src="${path}/start.js"></script>
</body>
</html>
`;
}

/** Turns off every feature of the reference that sends requests to other hosts. */
const settings = {
  telemetry: false,
  withDefaultFonts: false,
  hideClientButton: true,
  showDeveloperTools: 'never',
  agent: { disabled: true },
  mcp: { disabled: true },
  persistAuth: false,
  defaultOpenAllTags: true,
  showOperationId: true,
  orderSchemaPropertiesBy: 'preserve',
};

/** `folder` is the path prefix of the server; empty when it has its own host. */
export function startScript(sources: readonly ReferenceSource[], folder: string): string {
  const agent = { disabled: true };
  const options = { ...settings, sources: sources.map((source) => ({ ...source, agent })) };
  // Test requests go to the reader's own origin, which may differ from the public URL.
  return `const options = ${JSON.stringify(options)};
options.servers = [{ url: location.origin + ${JSON.stringify(folder)} }];
Scalar.createApiReference('#reference', options);
`;
}
