export { catalog, directive, directivesOf, sharedDirective, sharedDirectives } from './catalog.ts';
export { nearest } from './find.ts';
