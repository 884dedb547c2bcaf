/** Loaded into every process of a measured command: each notes its peak of memory when it ends. */
import { appendFileSync } from 'node:fs';
import { basename } from 'node:path';

process.on('exit', () => {
  const line = { program: basename(process.argv[1] ?? ''), peak: process.resourceUsage().maxRSS };
  appendFileSync(process.env.CROSSFOOT_PEAKS ?? '', `${JSON.stringify(line)}\n`);
});
