import type { Rule } from '../rule.ts';
import { bindsItself } from './binds-itself.ts';
import { neverAccepts } from './never-accepts.ts';
import { noTemplate } from './no-template.ts';
import { proxyAlone } from './proxy-alone.ts';
import { runtimeDirectory } from './runtime-directory.ts';
import { severalOnStdin } from './several-on-stdin.ts';
import { startedAtBoot } from './started-at-boot.ts';

export const pairRules: readonly Rule[] = [
  severalOnStdin,
  startedAtBoot,
  proxyAlone,
  runtimeDirectory,
  neverAccepts,
  bindsItself,
  noTemplate,
];
