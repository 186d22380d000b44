// The second step of a sign-in: a code of the authenticator app, a recovery code, or a passkey.
import { Anchor, Button, Checkbox, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { Link, useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { queryClient } from '../api/query-client.ts';
import { safeNext } from '../session/safe-next.ts';
import { t } from '../texts/t.ts';
import { type Code, confirmByCode, type Outcome, signInByPasskey } from './sign-in.ts';
import { SignInFrame } from './sign-in-frame.tsx';
import classes from './sign-in-screen.module.css';

export function SecondFactorScreen() {
  const router = useRouter();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const [by, setBy] = useState<Code['by']>('app');
  const [code, setCode] = useState('');
  const [trust, setTrust] = useState(false);
  const [refusal, setRefusal] = useState<Extract<Outcome, { type: 'refused' }>>();
  const [isPending, setPending] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const isApp = by === 'app';

  async function run(step: () => Promise<Outcome>): Promise<void> {
    setPending(true);
    setRefusal(undefined);
    const outcome = await step();
    setPending(false);
    if (outcome.type === 'signed in') {
      queryClient.clear();
      await router.navigate({ href: safeNext(next) });
    } else if (outcome.type === 'refused') {
      setRefusal(outcome);
      input.current?.select();
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void run(() => confirmByCode({ code, by, trust }));
  }

  function change(other: Code['by']): void {
    setBy(other);
    setCode('');
    setRefusal(undefined);
    input.current?.focus();
  }

  return (
    <SignInFrame
      title={t('signIn.secondFactor')}
      detail={t(isApp ? 'signIn.codeText' : 'signIn.recoveryCodeText')}
    >
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          key={by}
          ref={input}
          classNames={{ label: classes.label }}
          size="md"
          label={t(isApp ? 'signIn.code' : 'signIn.recoveryCode')}
          autoComplete="one-time-code"
          inputMode={isApp ? 'numeric' : 'text'}
          autoFocus
          required
          withAsterisk={false}
          value={code}
          onChange={({ currentTarget: { value } }) => setCode(value)}
          error={refusal?.message}
          errorProps={{ role: 'alert' }}
        />
        <Checkbox
          classNames={{ label: classes.check }}
          size="xs"
          label={t('signIn.trust')}
          checked={trust}
          onChange={({ currentTarget: { checked } }) => setTrust(checked)}
        />
        <Button size="md" type="submit" variant="filled" loading={isPending}>
          {t('signIn.verify')}
        </Button>
        <Button
          size="md"
          leftSection={<IconFingerprint size={16} stroke={1.65} aria-hidden />}
          onClick={() => void run(signInByPasskey)}
        >
          {t('signIn.passkey')}
        </Button>
      </form>
      <p className={classes.hint}>
        <Anchor
          component="button"
          type="button"
          onClick={() => change(isApp ? 'recovery code' : 'app')}
        >
          {t(isApp ? 'signIn.useRecoveryCode' : 'signIn.useApp')}
        </Anchor>
        {' · '}
        <Link to="/sign-in" search={next === undefined ? {} : { next }}>
          {t('signIn.back')}
        </Link>
      </p>
    </SignInFrame>
  );
}
