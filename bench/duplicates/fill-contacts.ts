// Writes by SQL contacts with their events, as a year of leads leaves them: people of 61 cities, a
// company for every third, and a tenth of them with the phone of another one.
import type { Pool } from 'pg';

const firstNames =
  'James Mary Robert Patricia John Jennifer Michael Linda David Elizabeth Priya Rajesh Ahmed Fatima Chen Wei Olga Ivan Maria José Amara Kofi Yuki Hiro Éva Zoltán Anna Peter Lucas Emma Noah Olivia Liam Sofia Mateo Inés Hugo Clara Félix Ida Oskar Nora Emil Freya Anton Lena Marek Zofia Pavel Irina';
const lastNames =
  'Smith Johnson Williams Brown Jones Garcia Miller Davis Rodriguez Martinez Wilson Anderson Thomas Taylor Moore Jackson Lee Perez White Harris Clark Lewis Robinson Sharma Kumar Okafor Tanaka Novák Kowalski Nagy Müller Rossi Silva Walker Young Allen King Wright Scott Torres Nguyen Hill Flores Green Adams Nelson Baker Hall Rivera Campbell';

const text = `
with made as (
  insert into contacts (workspace_id, id, first_name, last_name, email, email_key, phone, phone_key,
    company, city, created_at, updated_at)
  select $1, gen_random_uuid(), ($3::text[])[1 + g.a % cardinality($3::text[])],
    ($4::text[])[1 + g.b % cardinality($4::text[])], g.email, g.email, g.phone, g.phone,
    case when n % 3 = 0 then 'Company ' || g.a % 3000 end, 'City ' || n % 61, now(), now()
  from (
    select n, abs(hashint4(n)) as a, abs(hashint4(7 * n + 1)) as b,
      'contact' || n || '@bench.example' as email,
      '+1415' || 2000000 + abs(hashint4(3 * n)) % greatest(1, $2::int * 9 / 10) as phone
    from generate_series(1, $2::int) n) g
  returning id, number
), written as (
  insert into events (workspace_id, seq, type, subject_type, subject_id, actor_type, after, at)
  select $1, c.last_event + row_number() over (order by m.number), 'contact.created', 'contact',
    m.id, 'system', '{}', now()
  from made m, workspace_counters c where c.workspace_id = $1
  returning seq
)
update workspace_counters c set last_event = w.last
from (select max(seq) as last from written) w where c.workspace_id = $1`;

export async function fillContacts(
  pool: Pool,
  workspaceId: string,
  contacts: number,
): Promise<void> {
  await pool.query(text, [workspaceId, contacts, firstNames.split(' '), lastNames.split(' ')]);
}
