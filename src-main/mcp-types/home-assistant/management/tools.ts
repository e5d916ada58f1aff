import { checkingTools } from './checking.ts';
import { entityTools } from './entities.ts';
import { readingTools } from './reading.ts';
import { routineTools } from './routines.ts';
import { traceTools } from './traces.ts';
import { updateTools } from './updates.ts';

/** Everything a person or an assistant can do with a home beside driving its devices. */
export const managementTools = { ...routineTools, ...traceTools, ...entityTools, ...checkingTools, ...updateTools, ...readingTools };
