import { testEveryPair } from '../harness/reports/every-pair.ts';

testEveryPair(1);
