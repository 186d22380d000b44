import type { Subcommand } from './command.ts';

export const migrateDatabase: Subcommand = (command, { open, print }) =>
  command
    .description('Make the database, or bring it to the state that this version needs.')
    .addHelpText(
      'after',
      '\nA server does the same when it starts; every other command uses the database as it is.',
    )
    .action(async () => {
      const { database } = await open({ provision: true });
      const { rows } = await database.pool.query<{ name: string }>(
        `select lpad(number::text, 4, '0') || '-' || name as name
         from schema_migrations where number > 0 order by number`,
      );
      const names = rows.map((row) => row.name);
      print({
        json: { migrations: names },
        text: `The database is up to date: ${names.length} migrations, the last one ${names.at(-1)}.`,
      });
    });
