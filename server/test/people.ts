import { randomBytes } from 'node:crypto';
import { createPeople, type People } from '../src/domain/members/people.ts';
import type { Database } from '../src/platform/database/pool.ts';
import { silentLog } from '../src/platform/log.ts';

const secret = randomBytes(32).toString('base64');
export const testPublicUrl = 'http://127.0.0.1:8080';

export function testPeople(database: Database): People {
  return createPeople(database, { publicUrl: testPublicUrl, secret, log: silentLog });
}
