import { test } from 'vitest';
import { expectNothingLost } from '../support/queue-run.ts';

test('10,000 reports: a worker killed and Redis restarted, none is lost, none is there twice', () =>
  expectNothingLost(10_000, 50, 10));
