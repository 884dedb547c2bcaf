/** How long diagnosis takes, in Node. Run: node bench/diagnosis.ts */
import { diagnosisTimes } from './diagnosis-times.ts';

console.table(
  diagnosisTimes().map(({ errors, median, worst, triedMedian, triedWorst }) => ({
    'wrong cells': errors,
    'median ms': median.toFixed(2),
    'worst ms': worst.toFixed(2),
    'tried, median': triedMedian,
    'tried, most': triedWorst,
  })),
);
