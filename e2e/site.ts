import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from './test.ts';

/** A copy of the build that is served below /sub/path/ of an origin of its own. */
export class Site {
  /** Where the files lie that are served, to be changed as a new build would. */
  readonly files: string;
  private readonly folder = mkdtempSync(join(tmpdir(), 'site-'));
  private server: ChildProcess | undefined;
  private port = '0';

  constructor() {
    this.files = join(this.folder, 'sub/path');
    cpSync('dist', this.files, { recursive: true });
    cpSync('dist/_headers', join(this.folder, '_headers'));
  }

  get address(): string {
    return `http://127.0.0.1:${this.port}/sub/path/`;
  }

  /** Serves; a site that was stopped comes back at its address. */
  async serve(): Promise<void> {
    const server = spawn(process.execPath, ['scripts/serve.mjs', this.folder, '--port', this.port], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    this.server = server;
    // It says where it serves once it does.
    this.port = new URL(String((await once(server.stdout, 'data'))[0]).trim()).port;
  }

  async stop(): Promise<void> {
    const { server } = this;
    this.server = undefined;
    if (!server) return;
    const ended = once(server, 'exit');
    server.kill();
    await ended;
  }

  async remove(): Promise<void> {
    await this.stop();
    rmSync(this.folder, { recursive: true });
  }
}

/** The site has a port of its own. What is asked of it above the path is held against the test. */
export const ofSite = /^request to another origin: http:\/\/127\.0\.0\.1:\d+\/sub\/path\//;

/** Gives the tests of a file a site of their own, one for all. They run in one worker, as each would compress the build anew. */
export function siteForAll(): Site {
  const site = new Site();
  test.describe.configure({ mode: 'default' });
  test.beforeAll(() => site.serve());
  test.afterAll(() => site.remove());
  return site;
}
