import { type PassiveVector, runPassive } from './passive.js';
import { vectorListTest } from './vectors.js';

vectorListTest<PassiveVector>('mls/interop-branch', runPassive);
vectorListTest<PassiveVector>('mls/interop-external_proposals', runPassive);
vectorListTest<PassiveVector>('mls/interop-reinit', runPassive);
