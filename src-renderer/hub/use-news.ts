import { useEffect } from 'react';
import type { Payload, TopicName } from '../../src-shared/contract/define.ts';
import type { Switchboard } from '../../src-shared/contract/index.ts';
import { hub } from './hub.ts';

/** Numbers that run while somebody looks are asked for again no more often than one reads them. */
const BREATH_MS = 2_000;

/** Asks again when something happened, at most once a breath. */
export function useNews<N extends TopicName<Switchboard>>(
  topic: N,
  again: () => void,
  concerns: (news: Payload<Switchboard, N>) => boolean = () => true,
  key = '',
): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const off = hub.on(topic, (news) => {
      if (!concerns(news)) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        again();
      }, BREATH_MS);
    });
    return () => {
      clearTimeout(timer);
      off();
    };
    // `key` stands for what `concerns` closes over.
  }, [topic, again, key]);
}
