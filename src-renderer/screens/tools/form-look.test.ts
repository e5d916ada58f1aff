import { describe, expect, it } from 'vitest';
import { formSchema } from './form-look.ts';

const nothing = { type: 'null' };

describe('the form of a tool', () => {
  it('asks for a value that may also be nothing as for the value', () => {
    const name = { anyOf: [{ type: 'string', maxLength: 255 }, nothing], description: 'null: its own' };
    expect(formSchema({ properties: { name } })).toEqual({
      properties: { name: { type: ['string', 'null'], maxLength: 255, description: 'null: its own' } },
    });
    expect(formSchema({ type: ['integer', 'null'] })).toEqual({ type: 'integer' });
  });

  it('fills in nothing where nothing is the default, and keeps any other', () => {
    expect(formSchema({ oneOf: [{ type: 'string' }, nothing], default: null })).toEqual({ type: ['string', 'null'] });
    expect(formSchema({ oneOf: [{ type: 'string' }, nothing], default: 'a' })).toEqual({ type: ['string', 'null'], default: 'a' });
  });

  it('goes all the way down, and leaves a real choice alone', () => {
    const choice = { anyOf: [{ type: 'string' }, { type: 'number' }] };
    expect(formSchema({ items: { properties: { at: { anyOf: [nothing, { type: 'number' }] }, choice } } })).toEqual({
      items: { properties: { at: { type: 'number' }, choice } },
    });
    expect(formSchema({ anyOf: [...choice.anyOf, nothing] })).toEqual({ anyOf: [...choice.anyOf, nothing] });
  });
});
