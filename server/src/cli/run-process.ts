// Runs the command line of this process.
import { redact } from '../domain/redact.ts';
import { openContext } from './open-context.ts';
import { runCli } from './run-cli.ts';

const write = (stream: NodeJS.WriteStream) => (text: string) => {
  stream.write(`${text}\n`);
};

// A reader such as `head` may close the pipe early; the rest of the output is then not wanted.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await runCli(process.argv.slice(2), {
  out: write(process.stdout),
  error: (text) => write(process.stderr)(redact(text)),
  context: () => openContext(write(process.stderr)),
});
