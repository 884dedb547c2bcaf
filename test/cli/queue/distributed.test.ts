import { test } from 'vitest';
import { expectNothingLost } from '../../support/queue-run.ts';

test(
  '500 reports: a worker killed and Redis restarted, none is lost, none is there twice',
  () => expectNothingLost(500, 25, 2),
  120_000,
);
