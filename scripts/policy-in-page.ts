// A plugin of the build: the policy stands in the page itself, for hosts that send no headers.
import type { Plugin } from 'vite';
import { policy } from './policy.mjs';

/** Puts it in front of all else: it holds for what comes behind it. Not while developing, when Vite writes into the page. */
export const policyInPage = (): Plugin => ({
  name: 'policy-in-page',
  apply: 'build',
  transformIndexHtml: {
    order: 'post',
    handler: () => [
      {
        tag: 'meta',
        attrs: { 'http-equiv': 'Content-Security-Policy', content: policy },
        injectTo: 'head-prepend',
      },
    ],
  },
});
