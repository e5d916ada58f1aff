import { useRef } from 'react';
import type { TypeCard } from '../../../../src-shared/contract/connections.ts';
import type { Connection } from '../../../../src-shared/model/connection.ts';
import { useTexts } from '../../../hub/texts.ts';
import { Section } from '../../../ui/page.tsx';
import type { Gate } from '../../insights/standing.ts';
import { Edit } from '../edit.tsx';
import { Facts } from '../facts.tsx';
import { HealthWords } from '../health-words.tsx';
import { WayBack } from '../way-back.tsx';
import { Actions } from './actions.tsx';
import { FarWords } from './far-words.tsx';
import { Gateway } from './gateway.tsx';
import { Limits } from './limits.tsx';
import { OwnLog } from './own-log.tsx';
import { OwnTools } from './own-tools.tsx';
import styles from './detail.module.css';

/** One connection, whole: how it is and what to do about it, its tools, how calls to it go, its log, its answers. */
export function Detail({ connection, type, gate }: { connection: Connection; type: TypeCard; gate: Gate | undefined }) {
  const { t } = useTexts();
  const settings = useRef<HTMLDivElement>(null);
  const { id, health } = connection;
  const edit = () => {
    settings.current?.scrollIntoView({ block: 'start' });
    settings.current?.querySelector<HTMLElement>('input:not([type=hidden]),select,textarea')?.focus({ preventScroll: true });
  };
  return (
    <div className={styles.detail}>
      <div>
        <HealthWords health={health} gate={gate} long />
        <WayBack connection={connection} type={type} onEdit={edit} />
      </div>
      <Actions connection={connection} type={type} onEdit={edit} />
      <Facts connection={connection} />
      <OwnTools connection={connection} />
      <FarWords connection={connection} />
      <Gateway connection={connection} />
      <Limits key={id} connection={connection} />
      <OwnLog id={id} />
      <div ref={settings}>
        <Section title={t('connections.detail.settings')} level={3}>
          <Edit connection={connection} type={type} />
        </Section>
      </div>
    </div>
  );
}
