import {
  AppWindow, Bell, Blinds, Box, CalendarDays, Camera, CircleDot, CirclePower, CloudSun, DoorClosed, Download, Fan, Gauge, Lightbulb, ListTodo, Lock,
  MonitorSpeaker, PersonStanding, Plug, Shield, Shovel, Thermometer, ToggleLeft, User, Warehouse, Waves, type LucideIcon,
} from 'lucide-react'; // prettier-ignore
import type { Part } from '../../../src-shared/model/device.ts';

export type Kind = Part['kind'];

/** One picture per kind; a kind without one does not compile. */
export const KIND_ICONS: { [K in Kind]: LucideIcon } = {
  light: Lightbulb, plug: Plug, switch: ToggleLeft, blind: Blinds, garage: Warehouse, door: DoorClosed, window: AppWindow, thermostat: Thermometer, fan: Fan,
  lock: Lock, alarm: Shield, media: MonitorSpeaker, vacuum: CircleDot, mower: Shovel, valve: Waves, siren: Bell, button: CirclePower, camera: Camera, sensor: Gauge,
  motion: PersonStanding, meter: Gauge, person: User, weather: CloudSun, list: ListTodo, calendar: CalendarDays, update: Download, other: Box,
}; // prettier-ignore

export function KindIcon({ kind, size = 20 }: { kind: Kind; size?: number }) {
  const Icon = KIND_ICONS[kind];
  return <Icon size={size} strokeWidth={1.75} aria-hidden />;
}
