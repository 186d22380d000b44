// The answers that people sent by a form, newest first, with the lead that each became.
import type { Form, FormSubmission } from '@inlet/sdk';
import { Link, useParams } from '@tanstack/react-router';
import { inletOf } from '../../api/client.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { QueryState } from '../../lists/query-state.tsx';
import { NameCell, type RecordColumn, RecordTable } from '../../lists/record-table.tsx';
import { useRecords } from '../../lists/use-records.ts';
import { TimeText } from '../../records/time-text.tsx';
import { addressOf } from '../../shell/use-entries.ts';
import { formatNumber } from '../../texts/format.ts';
import { language, t } from '../../texts/t.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Flag } from '../../ui/flag.tsx';
import { Foot, Sum } from '../../ui/foot.tsx';
import { FormHead } from '../form-head.tsx';
import { useForm } from '../use-form.ts';
import { answerText } from './answer-text.ts';
import classes from './answers-screen.module.css';

export function AnswersScreen() {
  const { workspace, form: id } = useParams({ from: '/w/$workspace/forms/$form/answers' });
  const query = useForm(workspace, id);
  return (
    <QueryState query={query}>
      {query.data && <Answers workspace={workspace} form={query.data.form} />}
    </QueryState>
  );
}

function Answers({ workspace, form }: { workspace: string; form: Form }) {
  const { query, items, total } = useRecords(
    [...queryKeys.one(workspace, 'forms', form.id), 'answers'],
    (options) => inletOf(workspace).formSubmissions.list(form.id, {}, options),
  );
  return (
    <>
      <FormHead workspace={workspace} form={form} tab="answers" />
      <div className={classes.scroll}>
        <QueryState query={query}>
          {items.length === 0 ? (
            <EmptyState
              title={t('forms.noAnswers')}
              text={t(form.active ? 'forms.noAnswersText' : 'forms.closedHint')}
              actions={
                <Button
                  component={Link}
                  to={addressOf(workspace, { path: `forms/${form.id}/share` })}
                >
                  {t('forms.screen_share')}
                </Button>
              }
            />
          ) : (
            <RecordTable
              label={t('forms.answers')}
              columns={columnsOf(workspace, form)}
              items={items}
              more={query}
              minWidth={320 + 160 * shownFields(form).length}
            />
          )}
        </QueryState>
      </div>
      {total !== undefined && total > 0 && (
        <Foot>
          <Sum>{t('forms.answersCount', { count: total })}</Sum>
          <Sum>{t('forms.spamCount', { count: formatNumber(language(), form.spam_count) })}</Sum>
        </Foot>
      )}
    </>
  );
}

const shownFields = ({ fields }: Form) =>
  fields.filter(({ type }) => type !== 'hidden').slice(0, 8);

function columnsOf(workspace: string, form: Form): RecordColumn<FormSubmission>[] {
  const words = { yes: t('forms.yes'), no: t('forms.no'), language: language() };
  return [
    {
      ...{ id: 'arrived', label: t('forms.arrived'), width: '176px' },
      cell: ({ created_at, lead_id, is_duplicate, page_url }) => (
        <NameCell
          name={
            <span className={classes.lead}>
              {lead_id === null ? (
                <TimeText time={created_at} />
              ) : (
                <Link to={addressOf(workspace, { path: `leads/${lead_id}` })}>
                  <TimeText time={created_at} />
                </Link>
              )}
              {is_duplicate && <Flag hue="yellow">{t('forms.knownPerson')}</Flag>}
            </span>
          }
          detail={page_url === null ? undefined : withoutScheme(page_url)}
        />
      ),
    },
    ...shownFields(form).map(
      ({ key, label }): RecordColumn<FormSubmission> => ({
        ...{ id: `answer ${key}`, label, width: 'minmax(120px, 1fr)' },
        cell: ({ answers }) => {
          const text = answerText(answers[key], words);
          return (
            <span className={classes.answer} dir="auto" title={text}>
              {text}
            </span>
          );
        },
      }),
    ),
  ];
}

const withoutScheme = (url: string): string => url.replace(/^https?:\/\//, '');
