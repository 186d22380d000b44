// What tests of campaigns share: the program with the SMTP server of tests, and campaigns to everybody.
import type { TestAppOptions } from '../build-test-app.ts';
import { eventually } from '../eventually.ts';
import { openMailApp } from '../mail/open-mail-app.ts';

export type Counts = Record<string, number>;

const url = '/api/v1/campaigns';

export async function openCampaignApp(options: TestAppOptions = {}) {
  const opened = await openMailApp(options);
  const { ok } = opened;
  let filters = 0;

  /** An audience of new leads, found by their source. */
  async function addLeads(emails: readonly string[]): Promise<{ filter: object; ids: number[] }> {
    filters += 1;
    const source = `fair ${filters}`;
    const leads = emails.map((email, index) => ({ first_name: `Jo ${index}`, email, source }));
    const results = await ok('POST', '/api/v1/leads/batch', { leads });
    return { filter: { source }, ids: results.map(({ id }: { id: number }) => id) };
  }

  const get = (id: number) => ok('GET', `${url}/${id}`);
  const statistics = (id: number) => ok('GET', `${url}/${id}/statistics`);

  return {
    ...{ ...opened, url, addLeads, get, statistics },
    /** Of an e-mail to the leads of a filter. */
    create: (filter: object, fields: object = {}) =>
      ok('POST', `${url}/email`, {
        ...{ name: 'Spring', subject: 'Hello', content: 'Hello {{ lead.first_name }}' },
        ...{ audience: { filter }, ...fields },
      }),
    async until(id: number, status: string) {
      let shown: { status: string } | undefined;
      await eventually(
        async () => {
          shown = await get(id);
          return shown?.status === status;
        },
        () => shown,
      );
      return shown;
    },
    async untilCounts(id: number, wanted: Counts): Promise<Counts> {
      let total: Counts = {};
      await eventually(
        async () => {
          ({ total } = await statistics(id));
          return Object.entries(wanted).every(([name, count]) => total[name] === count);
        },
        () => total,
      );
      return total;
    },
    messages: (id: number, query = '') => ok('GET', `${url}/${id}/messages?per_page=100${query}`),
  };
}

export const emailsAt = (domain: string, count: number): string[] =>
  Array.from({ length: count }, (_, index) => `p${index}@${domain}`);
