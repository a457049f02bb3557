/** Where the published documents and the open-source engine differ; docs/simulation.md says how for each. */
export type Difference =
  | 'array-with-objects'
  | 'block-edges'
  | 'contains-unknown'
  | 'exists-on-object-or-array'
  | 'key-read-as-path'
  | 'no-data'
  | 'number-respelled'
  | 'numeric-tolerance'
  | 'types-equal-by-text';
