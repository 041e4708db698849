import { ansible } from './ansible.ts';
import { cloudInit } from './cloud-init.ts';
import { dockerfile } from './dockerfile.ts';
import type { ExportFormat } from './exported.ts';
import { nixos } from './nixos.ts';
import { zip } from './zip.ts';

export { type Exported, type ExportFormat, type ExportOptions, isRefused, type Refused } from './exported.ts';

/** What a bundle can be taken away as, what most people want first. */
export const exportFormats: readonly ExportFormat[] = [zip, cloudInit, ansible, nixos, dockerfile];
