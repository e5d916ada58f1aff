import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { PLACE_PROBLEMS } from '../../../src-shared/errors/problems.ts';
import type { Connection } from '../../../src-shared/model/connection.ts';
import { WayBack } from './way-back.tsx';

it.each(PLACE_PROBLEMS)('there is a button beside %s: its words say to edit the connection', (problem) => {
  const health = { state: 'attention', problem, since: 0 };
  const connection = { id: 'a', health } as unknown as Connection;
  expect(renderToStaticMarkup(<WayBack connection={connection} type={undefined} />)).toMatch(
    /Look at what it may touch|Edit the connection/,
  );
});
