import { expect, it } from 'vitest';
import { InputError, SwitchboardError } from '../../../src-shared/errors/errors.ts';
import { reasonOf } from './reason-of.ts';

it('adds to the words of a problem only what they do not say', () => {
  expect(reasonOf(new InputError({ text: 'is missing', count: 'is no number' }))).toBe('is missing\nis no number');
  expect(reasonOf(new SwitchboardError('remote.refused', 'Home Assistant says: no such entity'))).toContain('no such entity');
  expect(reasonOf(new SwitchboardError('call.timeout', 'It did not answer within 30 s'))).toBe('');
  expect(reasonOf(new SwitchboardError('program.ended', 'It ended; it said last: no such file'))).toBe('');
});
