import { useEffect, useRef, type ReactNode } from 'react';
import { Waiting } from './states.tsx';
import styles from './page.module.css';

let pagesShown = 0;

type PageProps = { title: string; sentence?: ReactNode; action?: ReactNode; children: ReactNode; display?: boolean };

/** A screen: its one h1, a sentence about how things stand, one main action. Moving here moves the focus here. */
export function Page({ title, sentence, action, children, display = false }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // The first screen of a session must not steal the focus from the start of the page, nor any from a panel that opened with it.
    const isInside = heading.current?.closest('[data-page]')?.contains(document.activeElement);
    if (pagesShown++ > 0 && !isInside) heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => void (document.title = `${title} – Switchboard`), [title]);
  return (
    <div className={styles.page} data-page>
      <header className={styles.header}>
        <div className={styles.words}>
          <h1 ref={heading} tabIndex={-1} className={display ? styles.display : undefined}>
            {title}
          </h1>
          {sentence && <p className={styles.sentence}>{sentence}</p>}
        </div>
        {action && <div className={styles.action}>{action}</div>}
      </header>
      {children}
    </div>
  );
}

/** Stands in the place of a screen whose code is still on its way. */
export const Coming = () => (
  <div className={styles.page}>
    <Waiting rows={8} height={56} />
  </div>
);

type SectionProps = { title: string; note?: ReactNode; action?: ReactNode; children: ReactNode; id?: string; level?: 2 | 3 };
/** A titled piece of a page. */
export const Section = ({ title, note, action, children, id, level = 2 }: SectionProps) => (
  <section className={styles.section} aria-label={title} id={id}>
    <header className={styles.sectionHeader}>
      {level === 2 ? <h2>{title}</h2> : <h3>{title}</h3>}
      {note && <span className={styles.note}>{note}</span>}
      {action && <span className={styles.sectionAction}>{action}</span>}
    </header>
    {children}
  </section>
);
