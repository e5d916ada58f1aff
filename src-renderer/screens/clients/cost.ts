import type { Tool } from '../../../src-shared/model/tool.ts';

/** Above this a list crowds out what the person wants to talk about. */
export const MANY_TOKENS = 10_000;

/** What a client may have in its list; tools of a home or a service stand behind the search instead, for every client. */
export const isForLists = ({ origin }: Pick<Tool, 'origin'>): boolean => origin !== 'type';
