import { createBudget, type Budget } from '../clients/budget.ts';

/** Budgets of many things by name, each as large as the person said; where they say something else it begins anew. */
export interface Quotas {
  /** Takes one. Answers how long to wait where none is left. */
  spend(key: string, points: number): Promise<number | undefined>;
}

/** So many times within so many seconds. */
export function createQuotas(duration: number): Quotas {
  const budgets = new Map<string, Budget & { points: number }>();
  return {
    spend: (key, points) => {
      const known = budgets.get(key);
      const budget = known?.points === points ? known : { points, ...createBudget({ points, duration }) };
      if (budget !== known) budgets.set(key, budget);
      return budget.spend(key);
    },
  };
}
