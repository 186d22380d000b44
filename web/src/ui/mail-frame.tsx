// The HTML of a mail, in a page of its own where nothing of it can run.
import { useEffect, useRef } from 'react';
import classes from './mail-frame.module.css';

interface Props {
  title: string;
  html: string;
  /** With inverted colours, as many mail programs do at night. Pictures keep theirs. */
  dark?: boolean;
}

const keepPictures = '<style>img{filter:invert(1) hue-rotate(180deg)}</style>';

export function MailFrame({ title, html, dark = false }: Props) {
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = dark ? html + keepPictures : html;
  const latest = useRef(shown);
  latest.current = shown;
  useEffect(() => frame.current?.contentWindow?.postMessage(shown, '*'), [shown]);
  useEffect(() => {
    const onReady = ({ source }: MessageEvent) => {
      const page = frame.current?.contentWindow;
      if (source === page) page?.postMessage(latest.current, '*');
    };
    addEventListener('message', onReady);
    return () => removeEventListener('message', onReady);
  }, []);
  return (
    <iframe
      ref={frame}
      className={classes.frame}
      data-dark={dark || undefined}
      title={title}
      sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"
      src="/mail-preview"
    />
  );
}
