import { readFileSync } from 'node:fs';
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

/** Writes which source each address of the app opens, so that the server can preload its chunks. */
const listScreens: Plugin = {
  name: 'list-screens',
  apply: 'build',
  generateBundle() {
    const routes = ['routes.tsx', 'screen.ts', 'settings-routes.ts']
      .map((file) => readFileSync(new URL(`./src/${file}`, import.meta.url), 'utf8'))
      .join('\n');
    const found = routes.matchAll(/(?:screen\(|path:)\s*'([^']+)',[^']*\bimport\('\.\/([^']+)'\)/g);
    const screens = [...found].map(([, path, source]) => ({ path, source: `src/${source}` }));
    const source = JSON.stringify(screens);
    this.emitFile({ type: 'asset', fileName: '.vite/screens.json', source });
  },
};

// Each module goes to the first that takes it, with all that it imports. A browser opens six
// connections to a host, so the list comes in a few chunks rather than in one a module.
const chunks = [
  { name: 'app', tags: ['$initial' as const] },
  {
    name: 'base',
    test: /sign-in-frame\.tsx$|components.(?:Anchor|Button|Checkbox|Divider|PasswordInput|TextInput)[\\/]/,
  },
  { name: 'shell', test: /src[\\/]shell[\\/]shell\.tsx$/ },
  { name: 'list', test: /src[\\/]leads[\\/]list[\\/]leads-screen\.tsx$/ },
  { name: 'lead', test: /src[\\/]leads[\\/]record[\\/]lead-screen\.tsx$/ },
  { name: 'settings', test: /src[\\/]settings[\\/]/, minShareCount: 3 },
];

export default defineConfig({
  plugins: [compileTexts, listScreens, react()],
  // The server puts a nonce of its own into each response.
  html: { cspNonce: '__NONCE__' },
  build: {
    target: 'es2023',
    manifest: true,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Nearly every screen needs all of the largest.
    chunkSizeWarningLimit: 600,
    // The page's policy allows no data: addresses.
    assetsInlineLimit: 0,
    // Reads of the thousands of icons only those that are imported.
    rolldownOptions: {
      experimental: { lazyBarrel: true },
      checks: { pluginTimings: false },
      output: { codeSplitting: { groups: chunks } },
    },
  },
  server: { proxy: { [ofServer]: { target: server, changeOrigin: true } } },
});
