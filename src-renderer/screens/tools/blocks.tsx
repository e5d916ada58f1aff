import type { ReactNode } from 'react';
import { useFormat } from '../../hub/format.ts';
import { useTexts } from '../../hub/texts.ts';
import { Long, Said } from './said.tsx';
import styles from './test-run.module.css';

type Block = Record<string, unknown>;
export const isRecord = (value: unknown): value is Block => typeof value === 'object' && value !== null && !Array.isArray(value);
const textIn = (block: Block, name: string): string | undefined => {
  const value = block[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

/** Kinds in which nothing can run. */
const DRAWN = /^image\/(?:png|jpeg|gif|webp)$/;
const HEARD = /^audio\/[\w.+-]+$/;
/** How many bytes so many letters of Base64 stand for. */
const bytesOf = (base64: string): number => Math.floor((base64.replace(/=+$/, '').length * 3) / 4);

type Data = { name?: string | undefined; kind: string | undefined; data: string };

/** A picture or a sound as it is; of any other data what it is and how large. */
function Given({ name, kind = '', data }: Data) {
  const { t } = useTexts();
  const format = useFormat();
  const isHeard = HEARD.test(kind);
  const called = name ?? t(isHeard ? 'tools.screen.test.sound' : 'tools.screen.test.file');
  const source = `data:${kind};base64,${data}`;
  if (DRAWN.test(kind)) return <img className={styles.picture} src={source} alt={name ?? t('tools.screen.test.picture')} />;
  return (
    <Named name={called} facts={[kind, format.bytes(bytesOf(data))]}>
      {isHeard && (
        <audio className={styles.sound} controls preload="metadata" src={source} aria-label={called}>
          <track kind="captions" />
        </audio>
      )}
    </Named>
  );
}

type NamedProps = { name: string; facts?: readonly (string | undefined)[]; children?: ReactNode };
/** Something that is called somehow, what is known of it, and what is in it. */
function Named({ name, facts = [], children }: NamedProps) {
  const known = facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');
  return (
    <div className={styles.named}>
      <strong className={styles.text}>
        <Said text={name} />
      </strong>
      {known !== '' && (
        <span className={styles.fact}>
          <Said text={known} />
        </span>
      )}
      {children}
    </div>
  );
}

/** Where something lies. It is read and not followed: a far server names whatever it likes. */
function LeadsTo({ link }: { link: Block }) {
  const { t } = useTexts();
  const format = useFormat();
  const { size } = link;
  const uri = textIn(link, 'uri');
  return (
    <Named
      name={textIn(link, 'title') ?? textIn(link, 'name') ?? t('tools.screen.test.file')}
      facts={[uri, textIn(link, 'mimeType'), typeof size === 'number' ? format.bytes(size) : undefined]}
    >
      {textIn(link, 'description') !== undefined && <Long text={textIn(link, 'description') ?? ''} />}
    </Named>
  );
}

function Resource({ resource }: { resource: Block }) {
  const [uri, kind, blob] = [textIn(resource, 'uri'), textIn(resource, 'mimeType'), textIn(resource, 'blob')];
  if (blob !== undefined) return <Given name={uri} kind={kind} data={blob} />;
  return (
    <Named name={uri ?? ''} facts={[kind]}>
      <Long text={textIn(resource, 'text') ?? ''} />
    </Named>
  );
}

/** One piece of a tool's answer, as the protocol knows them; undefined: it is of no kind that we know. */
export function blockOf(block: unknown): ReactNode {
  if (!isRecord(block)) return undefined;
  const data = textIn(block, 'data');
  const { type, text, resource } = block;
  if (typeof text === 'string') return <Long text={text} />;
  if ((type === 'image' || type === 'audio') && data !== undefined) return <Given kind={textIn(block, 'mimeType')} data={data} />;
  if (type === 'resource_link') return <LeadsTo link={block} />;
  return type === 'resource' && isRecord(resource) ? <Resource resource={resource} /> : undefined;
}

/** A picture wherever it stands: tools of our own put theirs beside the words. */
export function pictureIn(value: Block): ReactNode {
  const [kind, data] = [textIn(value, 'mimeType'), textIn(value, 'data')];
  return kind !== undefined && DRAWN.test(kind) && data !== undefined ? <Given kind={kind} data={data} /> : undefined;
}
