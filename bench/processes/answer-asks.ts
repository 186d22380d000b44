// The other side of start-worker.ts: answers each message of the parent, and ends with it.

export type Reply<Answer> = { answer: Answer } | { error: string };

export function answerAsks<Ask, Answer>(handle: (ask: Ask) => Promise<Answer>): void {
  const reply = (message: Reply<Answer>) => process.send?.(message);
  process.on('message', (ask: Ask) => {
    handle(ask).then(
      (answer) => reply({ answer }),
      (error) =>
        reply({ error: error instanceof Error ? (error.stack ?? error.message) : `${error}` }),
    );
  });
  process.on('disconnect', () => process.exit(0));
}
