#!/usr/bin/env node
import { buffer } from 'node:stream/consumers';
import { run } from './run.ts';

/** A reader that stops early (`unitwright check … | head`) is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

process.exitCode = await run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  stdin: () => buffer(process.stdin),
  colors: process.stdout.isTTY && process.stdout.hasColors() && !process.env.NO_COLOR,
});
