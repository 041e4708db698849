// What the pages to learn from need to explain values and files, fetched as one.
export { propertiesOf } from '../catalog/properties.ts';
export { type Default, defaultsInForce } from './defaults.ts';
export { documentOf, type Explained, explainer } from './explain.ts';
export { nameFor, type Tried, tryValue } from './try-value.ts';
