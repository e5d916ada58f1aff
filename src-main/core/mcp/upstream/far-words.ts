import { z } from 'zod';
import type { Finding } from '../../../../src-shared/model/tool.ts';
import { scan } from '../../tools/scan/scan.ts';
import type { Params } from '../lane/rpc.ts';

const text = z.string().catch('');
const Argument = z.object({ name: text, required: z.boolean().optional().catch(undefined), title: text, description: text });
const Item = z.object({ name: text, title: text, description: text, uri: text, uriTemplate: text, arguments: z.array(Argument).catch([]) });

/** In place of a description that waits for a person: whoever wants the thing still finds it by its name. */
const LEFT_OUT = 'What its server says of this stands out and is left out. The page of the connection shows it.';

/** What stands out in what a far server says of a prompt or a resource: an assistant reads it as it reads that of a tool. */
export function findingsIn(item: Params): Finding[] {
  const { name, title, description, uri, uriTemplate, arguments: args } = Item.parse(item);
  const shown = title || name;
  const input = {
    uri,
    uriTemplate,
    ...Object.fromEntries(args.map((one) => [one.name, { title: one.title, description: one.description }])),
  };
  return scan({ name, title: { en: shown, 'zh-CN': shown }, description, input }).filter(({ kind }) => kind !== 'parameter');
}

/** The item as clients are told of it: whole, or without the words that stand out gravely; undefined where its very name does. */
export function quieted(item: Params): Params | undefined {
  if (!isGrave(item)) return item;
  const { name, uri, uriTemplate, mimeType } = item;
  const { arguments: args } = Item.parse(item);
  const quiet: Params = {
    ...(name !== undefined && { name }),
    ...(uri !== undefined && { uri }),
    ...(uriTemplate !== undefined && { uriTemplate }),
    ...(mimeType !== undefined && { mimeType }),
    description: LEFT_OUT,
    ...(args.length > 0 && {
      arguments: args.map(({ name: of, required }) => ({ name: of, ...(required !== undefined && { required }) })),
    }),
  };
  return isGrave(quiet) ? undefined : quiet;
}

const isGrave = (item: Params): boolean => findingsIn(item).some(({ grave }) => grave);
