import { expect, it } from 'vitest';
import { lookalikes } from './lookalikes.ts';

type Told = [connection: string, original: string, description?: string];
function found(...told: Told[]): string[] {
  const walk = lookalikes(
    told.map(([connection, original, description = '']) => ({ connection, original, description, origin: 'upstream' })),
  );
  for (;;) {
    const { done, value } = walk.next();
    if (done) return [...value.values()].map(({ text }) => text);
  }
}

it('a slip in a name that is another’s is told of, and so are letters that look the same', () => {
  expect(found(['a', 'read_file'], ['b', 'read_flle'])).toEqual(['read_flle ≈ read_file']);
  expect(found(['a', 'send_payment', 'Sends a payment.'], ['b', 'send_paymemt', 'Sends a payment.'])).toHaveLength(1);
  expect(found(['a', 'confirm_order'], ['b', 'confinn_order'], ['c', 'confirrn_order'])).toContain('confirrn_order ≈ confirm_order');
});

it('honest servers that do much the same are not told of', () => {
  // Two copies or two versions of one published server.
  expect(found(['a', 'get-sum'], ['b', 'get-sum'], ['c', 'getSum'], ['d', 'get_sum'])).toEqual([]);
  expect(found(['a', 'list_issues_in_team'], ['b', 'list_issues_in_team_2'], ['b', 'listIssuesInTeam3'])).toEqual([]);
  // Other words, as each of them says.
  expect(found(['a', 'get_user'], ['b', 'set_user'])).toEqual([]);
  expect(found(['a', 'list_boards'], ['b', 'list_boats', 'Lists the boats.'], ['c', 'list_bards', 'Lists bards.'])).toEqual([]);
});

it('thousands of tools of two servers that read alike are none', () => {
  const names = ['list', 'get', 'create', 'update'].flatMap((verb) =>
    ['issue', 'page', 'invoice', 'order'].flatMap((thing) => ['team', 'board', 'region'].map((place) => `${verb}_${thing}_in_${place}`)),
  );
  const both = ['a', 'b'].flatMap((server, which) =>
    names.map((name): Told => [server, which ? `${name}_2` : name, name.replaceAll('_', ' ')]),
  );
  expect(found(...both)).toEqual([]);
});
