/** One line of the report. `budget` is what DESIGN.md asks; `base` is measured in the same run, so that a slow machine excuses itself. */
export type Row = {
  what: string;
  value: number;
  unit: string;
  budget?: { at: 'most' | 'least'; value: number };
  base?: { name: string; value: number };
  note?: string;
};

export const median = (values: number[]): number => percentile(values, 50);
export function percentile(values: number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}

export async function timed(run: () => Promise<unknown> | unknown): Promise<number> {
  const from = performance.now();
  await run();
  return performance.now() - from;
}

const show = (value: number): string =>
  value >= 1000 ? Math.round(value).toLocaleString('en') : value >= 10 ? value.toFixed(0) : value.toFixed(2);

export function print({ what, value, unit, budget, base, note }: Row): boolean {
  const good = !budget || (budget.at === 'most' ? value <= budget.value : value >= budget.value);
  const against = base ? `  ${(value / base.value).toFixed(2)}× ${base.name} (${show(base.value)} ${unit})` : '';
  const wanted = budget ? `  ${budget.at === 'most' ? '≤' : '≥'} ${show(budget.value)} ${good ? '✓' : '✗'}` : '';
  process.stdout.write(`${what.padEnd(58)} ${show(value).padStart(9)} ${unit.padEnd(9)}${wanted}${against}${note ? `  – ${note}` : ''}\n`);
  return good;
}
