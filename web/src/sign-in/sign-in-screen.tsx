// Sign-in by a passkey, or by address and password.
import { Anchor, Button, Checkbox, Divider, PasswordInput, TextInput } from '@mantine/core';
import { IconFingerprint } from '@tabler/icons-react';
import { useRouter, useSearch } from '@tanstack/react-router';
import { type FormEvent, useRef, useState } from 'react';
import { queryClient } from '../api/query-client.ts';
import { safeNext } from '../session/safe-next.ts';
import { t } from '../texts/t.ts';
import { signInByPasskey, signInByPassword } from './sign-in.ts';
import { SignInFrame } from './sign-in-frame.tsx';
import classes from './sign-in-screen.module.css';

/** The server names the workspace when there is only one. */
function title(): string {
  const name = document.querySelector<HTMLMetaElement>('meta[name="workspace"]')?.content;
  return name === undefined ? t('signIn.title') : t('signIn.titleOf', { name });
}

export function SignInScreen() {
  const router = useRouter();
  const { next, email: known } = useSearch({ strict: false }) as { next?: string; email?: string };
  const [email, setEmail] = useState(known ?? '');
  const [password, setPassword] = useState('');
  const [remember, setRemember] = useState(true);
  const [problem, setProblem] = useState<string>();
  const [pending, setPending] = useState<'password' | 'passkey'>();
  const passwordInput = useRef<HTMLInputElement>(null);

  async function run(by: 'password' | 'passkey'): Promise<void> {
    setPending(by);
    setProblem(undefined);
    const outcome =
      by === 'passkey'
        ? await signInByPasskey()
        : await signInByPassword({ email: email.trim(), password, remember });
    setPending(undefined);
    if (outcome.type === 'second factor') {
      await router.navigate({ to: '/second-factor', search: next === undefined ? {} : { next } });
    } else if (outcome.type === 'signed in') {
      queryClient.clear();
      await router.navigate({ href: safeNext(next) });
    } else {
      setProblem(outcome.message);
      if (by === 'password') passwordInput.current?.select();
    }
  }

  function submit(event: FormEvent): void {
    event.preventDefault();
    void run('password');
  }

  return (
    <SignInFrame title={title()} detail={window.location.host}>
      <Button
        size="md"
        leftSection={<IconFingerprint size={16} stroke={1.65} aria-hidden />}
        loading={pending === 'passkey'}
        onClick={() => void run('passkey')}
      >
        {t('signIn.passkey')}
      </Button>
      <Divider label={t('signIn.or')} my="md" />
      <form onSubmit={submit} className={classes.form}>
        <TextInput
          classNames={{ label: classes.label }}
          size="md"
          type="email"
          label={t('signIn.email')}
          autoComplete="username webauthn"
          autoFocus
          required
          withAsterisk={false}
          value={email}
          onChange={({ currentTarget: { value } }) => setEmail(value)}
        />
        <div className={classes.password}>
          <Anchor href="/forgot" className={classes.forgot}>
            {t('signIn.forgot')}
          </Anchor>
          <PasswordInput
            ref={passwordInput}
            classNames={{ label: classes.label }}
            size="md"
            label={t('signIn.password')}
            autoComplete="current-password"
            required
            withAsterisk={false}
            maxLength={128}
            visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword'), tabIndex: 0 }}
            value={password}
            onChange={({ currentTarget: { value } }) => setPassword(value)}
            error={problem}
            errorProps={{ role: 'alert' }}
          />
        </div>
        <Checkbox
          classNames={{ label: classes.check }}
          size="xs"
          label={t('signIn.remember')}
          checked={remember}
          onChange={({ currentTarget: { checked } }) => setRemember(checked)}
        />
        <Button size="md" type="submit" variant="filled" loading={pending === 'password'}>
          {t('signIn.submit')}
        </Button>
      </form>
      <p className={classes.hint}>{t('signIn.noAccount')}</p>
    </SignInFrame>
  );
}
