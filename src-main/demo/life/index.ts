import { light } from './light.ts';
import type { Services } from './service.ts';
import { onOff } from './switch.ts';

/** Everything that can be called, by domain. */
export const SERVICES: Record<string, Services> = {
  light,
  switch: onOff('switch'),
  input_boolean: onOff('helper'),
};
