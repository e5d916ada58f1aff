import type { Texts } from '../../../src-shared/text/translate.ts';
import { RANGES } from './use-course.ts';

const isRange = (hours: number): hours is (typeof RANGES)[number] => RANGES.some((range) => range === hours);
/** A length of time as a person calls it: 24 h, 7 days. */
export const rangeWords = (texts: Texts, hours: number): string =>
  isRange(hours) ? texts.t(`devices.history.ranges.h${hours}`) : texts.t('devices.history.hours', { count: hours });
