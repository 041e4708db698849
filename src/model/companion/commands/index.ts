export { type Change, changePlan, type Plan, type PlanOptions, planScript, type Takes } from './change-plan.ts';
export { type FdRow, type FdTable, fdTable } from './fd-table.ts';
export { installScript, installSteps } from './install.ts';
export { manageSteps } from './manage.ts';
export { ownFiles, pathOf, unitFolder } from './paths.ts';
export type { Step } from './step.ts';
export { type ListenerTest, listenerTests, type TestOptions } from './test-commands.ts';
export { type Impossible, tryCommand } from './try-command.ts';
