import { currentRoute, navigate } from '../../hub/router.ts';

/** Details open over whatever is shown: the filter stays. */
export const openDetails = (part: string): void => navigate({ screen: 'home', id: part, query: currentRoute().query });
export const closeDetails = (): void => navigate({ screen: 'home', query: currentRoute().query });
