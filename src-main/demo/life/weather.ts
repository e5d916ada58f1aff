import { isoTime, numberIn } from '../home/state.ts';
import { argument, type Run, type Services } from './service.ts';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const CONDITIONS = ['partlycloudy', 'rainy', 'cloudy', 'sunny', 'sunny', 'rainy', 'partlycloudy'];

/** A week ahead, made from today's temperature. */
export const forecast = ({ home, entity }: Pick<Run, 'home' | 'entity'>, type = 'daily') => {
  if (type === 'hourly') return hourly(home.now(), numberIn(entity.attributes, 'temperature', 12));
  const warm = numberIn(entity.attributes, 'temperature', 12);
  return CONDITIONS.map((condition, day) => ({
    datetime: isoTime(home.now() + day * DAY),
    condition,
    temperature: Math.round((warm + Math.sin(day) * 3) * 10) / 10,
    templow: Math.round((warm - 5 + Math.cos(day) * 2) * 10) / 10,
    precipitation: condition === 'rainy' ? 4.2 : 0,
  }));
};

const hourly = (now: number, warm: number) =>
  Array.from({ length: 24 }, (_, hour) => ({
    datetime: isoTime(Math.floor(now / HOUR) * HOUR + hour * HOUR),
    condition: CONDITIONS[Math.floor(hour / 4)] ?? 'cloudy',
    temperature: Math.round((warm + Math.sin(hour / 4) * 3) * 10) / 10,
    precipitation: 0,
  }));

export const weather: Services = {
  get_forecasts: {
    name: 'Get forecasts',
    description: 'Retrieves the forecast from a weather service.',
    arguments: { type: argument.choice(['daily', 'hourly', 'twice_daily'], { required: true }) },
    respond: (call) => ({ forecast: forecast(call, String(call.data['type'])) }),
  },
};
