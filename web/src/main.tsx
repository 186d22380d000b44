import '@fontsource-variable/inter';
import '@fontsource-variable/geist-mono';
import '@mantine/core/styles.css';
import './ui/base/index.css';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { printInLight } from './shell/print-in-light.ts';
import { listenToKeys } from './shell/shortcuts/listen-to-keys.ts';
import { activateLanguage, startLanguage } from './texts/t.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no root');
await activateLanguage(startLanguage());
listenToKeys();
printInLight();
createRoot(root).render(<App />);
