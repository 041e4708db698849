export { catalog, directive, directivesIn, directivesOf, isPending, loadCatalog, sharedDirectives } from './catalog.ts';
export { nearest } from './find.ts';
