// What is drawn once the file stands: fetched while that is painted.
export { Form } from './form.tsx';
export { Nav } from './nav.tsx';
