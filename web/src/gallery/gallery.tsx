import { Logo } from '../ui/logo.tsx';
import { ToastStack } from '../ui/toast-stack.tsx';
import { SampleBoard } from './board.tsx';
import classes from './gallery.module.css';
import { Parts } from './parts.tsx';
import { SampleRecord } from './record.tsx';
import { SampleSettings } from './settings.tsx';
import { SampleTable } from './table.tsx';

const pages: Record<string, { title: string; content: () => React.ReactNode }> = {
  '/gallery': { title: 'Shared parts', content: Parts },
  '/gallery/table': { title: 'Table', content: SampleTable },
  '/gallery/record': { title: 'Record', content: SampleRecord },
  '/gallery/board': { title: 'Board', content: SampleBoard },
  '/gallery/settings': { title: 'Settings', content: SampleSettings },
};

/** The developers' page of every shared part. */
export default function Gallery() {
  const page = pages[location.pathname] ?? pages['/gallery'];
  if (page === undefined) return null;
  const { title, content: Content } = page;
  return (
    <main className={classes.page}>
      <header className={classes.head}>
        <Logo />
        <h1 className={classes.title}>{title}</h1>
        {title !== 'Shared parts' && (
          <nav className={classes.pages} aria-label="Gallery">
            {Object.entries(pages).map(([path, other]) => (
              <a key={path} href={path}>
                {other.title}
              </a>
            ))}
          </nav>
        )}
      </header>
      <Content />
      <ToastStack label="Notifications" closeLabel="Close" />
    </main>
  );
}
