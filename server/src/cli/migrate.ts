import { defineCommand } from './command.ts';

export const migrateDatabase = defineCommand({
  words: ['migrate'],
  summary: 'Bring the database to the state that this version needs.',
  options: {},
  details: 'A server and every other command do the same when they start.',
  async run({ open }) {
    const { database } = await open();
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
