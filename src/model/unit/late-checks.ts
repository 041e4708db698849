import { contextRefusal } from './context-refusal.ts';
import { isolateRefusal } from './isolate-refusal.ts';
import { serviceRefusal } from './service-refusal.ts';

/** The checks of whole units that few sockets need: of services, and of how commands are to run. */
export const lateChecks = { contextRefusal, isolateRefusal, serviceRefusal };
