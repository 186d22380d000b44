import { compileMessage } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import { defineConfig, type Plugin } from 'vite';

const server = process.env.SERVER_URL ?? 'http://127.0.0.1:8080';
// Paths of the server; every other address is a page of the app.
const ofServer =
  '^/(?:api|openapi|docs|f|setup|invite|forgot|reset|confirm-email|livez|readyz|metrics)(?:[/?]|$)';

/** Compiles the messages of the catalogues, so that the browser needs no parser. */
const compileTexts: Plugin = {
  name: 'compile-texts',
  enforce: 'pre',
  transform(code, id) {
    if (!/\/src\/texts\/\w+\/[\w-]+\.json$/.test(id)) return undefined;
    const messages = Object.entries<string>(JSON.parse(code));
    return JSON.stringify(
      Object.fromEntries(messages.map(([key, message]) => [key, compileMessage(message)])),
    );
  },
};

export default defineConfig({
  plugins: [compileTexts, react()],
  // The server puts a nonce of its own into each response.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The page's policy allows no data: addresses.
    assetsInlineLimit: 0,
    // Reads of the thousands of icons only those that are imported.
    rolldownOptions: { experimental: { lazyBarrel: true }, checks: { pluginTimings: false } },
  },
  server: { proxy: { [ofServer]: { target: server, changeOrigin: true } } },
});
