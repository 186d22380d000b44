import { defineCommand } from './command.ts';

export const migrateDatabase = defineCommand({
  words: ['migrate'],
  summary: 'Make the database, or bring it to the state that this version needs.',
  options: {},
  details: 'A server does the same when it starts; every other command uses the database as it is.',
  async run({ open }) {
    const { database } = await open({ provision: true });
    const { rows } = await database.pool.query<{ name: string }>(
      `select lpad(number::text, 4, '0') || '-' || name as name
       from schema_migrations where number > 0 order by number`,
    );
    const names = rows.map((row) => row.name);
    return {
      json: { migrations: names },
      text: `The database is up to date: ${names.length} migrations, the last one ${names.at(-1)}.`,
    };
  },
});
