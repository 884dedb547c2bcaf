import { testEveryPair } from './support/every-pair.ts';

testEveryPair(0);
