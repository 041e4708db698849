import type { BundleUnit } from '../../unit/load-bundle.ts';
import { shownOf } from '../../unit/show-values.ts';

/** Whether a service has its socket as standard input. */
export const isInetd = ({ unit }: BundleUnit): boolean => shownOf(unit, 'StandardInput', 'Service') === 'socket';
