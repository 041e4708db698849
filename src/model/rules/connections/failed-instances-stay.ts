import { add } from '../../syntax/edit.ts';
import { inForce, valueOf } from '../../unit/unit.ts';
import type { Command } from '../../values/command-reader.ts';
import { atValue, inPairs, type Rule } from '../rule.ts';

/** Up to this version a failed instance kept its place among the connections of its address (`service_done()`). */
const countsFailed = 249;

/**
 * An instance that fails stays loaded until somebody says `systemctl reset-failed`, one for each connection that ended
 * badly (`unit_may_gc()`). Whoever says which statuses are no failure has looked at how the program ends.
 */
export const failedInstancesStay: Rule = {
  code: 'connections/failed-instances-stay',
  severity: 'info',
  find: inPairs(({ socket, service }) => {
    const { unit } = service;
    const start = inForce(unit, 'ExecStart', 'Service').find((entry) => mayFail(entry.read));
    const isFar = socket.unit.listeners.some(({ classes }) => classes.has('ip') || classes.has('vsock'));
    const isCollected = valueOf(unit, 'CollectMode', 'Unit') === 'inactive-or-failed';
    if (!start || !isFar || !socket.unit.accept || isCollected) return [];
    if (inForce(unit, 'SuccessExitStatus', 'Service').length > 0) return [];
    const limit = Number(valueOf(socket.unit, 'MaxConnectionsPerSource') ?? 0);
    const params = { service: service.name, ...(limit > 0 && unit.context.target <= countsFailed ? { limit } : {}) };
    const place = { section: 'Unit', beside: ['Description', 'Documentation'] };
    const edits = add(unit.document, place, 'CollectMode', 'inactive-or-failed');
    return [atValue(service, start, params, [{ title: 'Add CollectMode=inactive-or-failed', edits }])];
  }),
};

/** Whether a command without `-` in front is in an assignment. */
const mayFail = (read: { readonly status: string; readonly value?: unknown }): boolean =>
  read.status === 'accepted' && (read.value as readonly Command[]).some(({ flags }) => !flags.includes('-'));
