/** What can be computed: its name in the rows' columns, and the name under which an aggregation asks for it. */
export const measureKinds = [
  { kind: 'sum', part: 'sum' },
  { kind: 'avg', part: 'avg' },
  { kind: 'min', part: 'min' },
  { kind: 'max', part: 'max' },
  { kind: 'count_distinct', part: 'countDistinct' },
] as const

/** One of {@link measureKinds}; it stands before the field in a column's name. */
export type MeasureKind = (typeof measureKinds)[number]['kind']
