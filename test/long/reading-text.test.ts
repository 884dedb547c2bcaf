import { inject, test } from 'vitest';
import { expectLostFieldsTold } from '../support/plain-text.ts';

test('in a row that has lost a field no figure is read as another cell’s', () =>
  expectLostFieldsTold(2000, inject('seed')));
