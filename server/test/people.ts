import './cheap-passwords.ts';
import { createPeople, type People } from '../src/domain/members/people.ts';
import type { Database } from '../src/platform/database/pool.ts';
import { silentLog } from '../src/platform/log.ts';

export const testSecret = 'secret'.repeat(6);
export const testPublicUrl = 'http://127.0.0.1:8080';

export function testPeople(database: Database): People {
  return createPeople(database, { publicUrl: testPublicUrl, secret: testSecret, log: silentLog });
}
