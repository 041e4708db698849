import fc from 'fast-check';
import { loadAll } from '../unit/load-all.ts';

// The same cases in every run, so that a failure is the change's and not the day's; FC_SEED looks elsewhere.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });

// Tests see every kind, as a command line does.
await loadAll();
