/** Spans of time to group by. */
export const bucketUnits = ['day', 'week', 'month', 'year'] as const

/** One of {@link bucketUnits}. */
export type BucketUnit = (typeof bucketUnits)[number]
