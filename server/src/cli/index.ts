import { redact } from '../domain/redact.ts';
import { commands } from './commands.ts';
import { openContext } from './open-context.ts';
import { runCommand } from './run-command.ts';

const write = (stream: NodeJS.WriteStream) => (text: string) => {
  stream.write(`${text}\n`);
};

process.exitCode = await runCommand(commands, process.argv.slice(2), {
  out: write(process.stdout),
  error: (text) => write(process.stderr)(redact(text)),
  context: () => openContext(write(process.stderr)),
});
