import { redact } from '../domain/redact.ts';
import { openContext } from './open-context.ts';
import { runCli } from './run-cli.ts';

const write = (stream: NodeJS.WriteStream) => (text: string) => {
  stream.write(`${text}\n`);
};

process.exitCode = await runCli(process.argv.slice(2), {
  out: write(process.stdout),
  error: (text) => write(process.stderr)(redact(text)),
  context: () => openContext(write(process.stderr)),
});
