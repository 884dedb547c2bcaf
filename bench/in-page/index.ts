/** What the bench runs inside a page, in a world of its own like the extension's. */
export { auditHere } from './audit-here.ts';
export { paintAll } from './paint-all.ts';
export { timeDiagnoses } from './time-diagnoses.ts';
export { timeGrowth } from './time-growth.ts';
export { timeFirst, timeReading } from './time-reading.ts';
export { timeText } from './time-text.ts';
