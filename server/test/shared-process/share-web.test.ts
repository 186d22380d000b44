// The tests of the web app, which share a browser: it closes after the last of them.
import '../web/page-pool.ts';
import { runShare } from './run-share.ts';

await runShare('web');
