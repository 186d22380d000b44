// The child's side of start-worker.ts: handles each message of the parent, and exits with it.

export type Reply<Result> = { result: Result } | { error: string };

export function handleRequests<Input, Result>(handle: (input: Input) => Promise<Result>): void {
  const reply = (message: Reply<Result>) => process.send?.(message);
  process.on('message', (input: Input) => {
    handle(input).then(
      (result) => reply({ result }),
      (error) =>
        reply({ error: error instanceof Error ? (error.stack ?? error.message) : `${error}` }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
