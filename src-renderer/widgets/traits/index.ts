import type { Widget } from '../../../src-shared/model/traits/row.ts';
import { alarm } from './alarm.tsx';
import { calendar } from './calendar.tsx';
import { camera } from './camera.tsx';
import { climate } from './climate.tsx';
import { colour } from './colour.tsx';
import type { TraitWidget } from './control.ts';
import { cover } from './cover.tsx';
import { fan } from './fan.tsx';
import { lock } from './lock.tsx';
import { media } from './media.tsx';
import { options } from './options.tsx';
import { press } from './press.tsx';
import { kelvin, slider } from './slider.tsx';
import { stepper } from './stepper.tsx';
import { text } from './text.tsx';
import { timer } from './timer.tsx';
import { todo } from './todo.tsx';
import { toggle } from './toggle.tsx';
import { update } from './update.tsx';
import { vacuum } from './vacuum.tsx';
import { battery, meter, value } from './value.tsx';
import { weather } from './weather.tsx';

/** One widget for each the trait table names; a missing one does not compile. */
export const TRAIT_WIDGETS: { [W in Widget]: TraitWidget } = {
  toggle, slider, colour, kelvin, options, cover, climate, fan, lock, alarm, media, vacuum, press, stepper, text, value, battery, meter, camera, update, weather,
  timer, todo, calendar,
}; // prettier-ignore

/** The widget of a trait; one the core does not name is shown as a value that can only be read. */
export const widgetFor = (widget: Widget | undefined): TraitWidget => (widget === undefined ? value : TRAIT_WIDGETS[widget]);
