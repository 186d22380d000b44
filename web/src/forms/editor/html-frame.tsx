// A page of the server in a frame of its own, without its script. The next one takes its place within
// the frame, so that nothing blinks and it stays where it was scrolled.
import { useEffect, useRef } from 'react';
import { styleNonce } from '../../style-nonce.ts';
import classes from './html-frame.module.css';

interface Props {
  title: string;
  html: string;
  onSubmit: () => void;
  /** The id of the element that was clicked, or of the one that its label names. */
  onPick: (id: string) => void;
}

export function HtmlFrame({ title, html, onSubmit, onPick }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const latest = useRef({ onSubmit, onPick });
  latest.current = { onSubmit, onPick };
  useEffect(() => {
    const page = frame.current?.contentDocument;
    if (page) show(page, html);
  }, [html]);
  useEffect(() => {
    const page = frame.current?.contentDocument;
    const submit = (event: Event) => {
      event.preventDefault();
      latest.current.onSubmit();
    };
    const click = (event: Event) => {
      const target = event.target as HTMLElement;
      if (target.closest('a') !== null) event.preventDefault();
      const field = target.closest('.field')?.querySelector('[id^="field-"]');
      if (field) latest.current.onPick(field.id);
    };
    page?.addEventListener('submit', submit);
    page?.addEventListener('click', click);
    return () => {
      page?.removeEventListener('submit', submit);
      page?.removeEventListener('click', click);
    };
  }, []);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      title={title}
      sandbox="allow-same-origin allow-forms"
    />
  );
}

function show(page: Document, html: string): void {
  const nonced = html.replace('<style>', `<style nonce="${styleNonce}">`);
  const next = new DOMParser().parseFromString(nonced, 'text/html');
  for (const script of next.querySelectorAll('script')) script.remove();
  const { scrollTop } = page.documentElement;
  page.replaceChild(page.adoptNode(next.documentElement), page.documentElement);
  page.documentElement.scrollTop = scrollTop;
}
