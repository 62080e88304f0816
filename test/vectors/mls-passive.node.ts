import { type PassiveVector, runPassive } from './passive.js';
import { vectorListTest } from './vectors.js';

vectorListTest<PassiveVector>('mls/passive-client-welcome', runPassive);
vectorListTest<PassiveVector>('mls/passive-client-handling-commit', runPassive);
vectorListTest<PassiveVector>('mls/passive-client-random', runPassive);
vectorListTest<PassiveVector>('mls/interop-welcome_join', runPassive);
vectorListTest<PassiveVector>('mls/interop-application', runPassive);
vectorListTest<PassiveVector>('mls/interop-external_join', runPassive);
vectorListTest<PassiveVector>('mls/interop-commit', runPassive);
