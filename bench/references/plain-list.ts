// A minimal program for a page of leads: `select … limit 25` through Fastify and `pg`, without key,
// limit, total or the names of referenced records.
import type { AddressInfo } from 'node:net';
import Fastify from 'fastify';
import pg from 'pg';
import { clientConfig, type SocketConnection } from '../../server/src/platform/database/pool.ts';
import { handleRequests } from '../processes/handle-requests.ts';

export interface PlainListPlan {
  connection: SocketConnection;
  workspaceId: string;
}

export interface PlainList {
  port: number;
}

handleRequests(async ({ connection, workspaceId }: PlainListPlan): Promise<PlainList> => {
  const pool = new pg.Pool({ ...clientConfig(connection, 'plain-list'), max: 10 });
  const app = Fastify();
  app.get('/leads', async () => {
    const { rows } = await pool.query(
      `select * from leads where workspace_id = $1 and deleted_at is null
       order by created_at desc, number desc limit 25`,
      [workspaceId],
    );
    return { data: rows };
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { port: (app.server.address() as AddressInfo).port };
});
