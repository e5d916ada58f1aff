import { writeFile } from 'node:fs/promises';
import { SUPPORTED } from './supported-files.ts';
import { supportedPage } from './supported-page.ts';

/** `npm run supported:ewelink`: writes the pages that say which devices are known. */
for (const [language, file] of SUPPORTED) await writeFile(file, supportedPage(language));
