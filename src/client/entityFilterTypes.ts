type Comparable<V> = Exclude<V, undefined> | null

interface ComparisonOperators<V> {
  $eq?: Comparable<V>
  $ne?: Comparable<V>
  $gt?: Comparable<V>
  $gte?: Comparable<V>
  $lt?: Comparable<V>
  $lte?: Comparable<V>
  $in?: Comparable<V>[]
  $nin?: Comparable<V>[]
  $exists?: boolean
}

/** Only for fields that may hold text. */
type TextOperators<V> = [Extract<V, string>] extends [never] ? unknown : { $regex?: string }

/** Only for fields that may hold a list. */
type ListOperators<V> = [Extract<V, readonly unknown[]>] extends [never]
  ? unknown
  : { $all?: ItemOf<V>[]; $size?: number }

type ItemOf<V> = V extends readonly (infer Item)[] ? Item : never

type Operators<V> = ComparisonOperators<V> & TextOperators<V> & ListOperators<V>

/** The operators that a field of this type can be compared with. */
export type EntityFilterOperators<V> = Operators<V> & { $not?: Operators<V> }

/** What a field can be asked for: a value, any of several, or operators. */
export type EntityFilterValue<V> = Comparable<V> | Comparable<V>[] | EntityFilterOperators<V>

/** A query in MongoDB's manner: fields that must all match, and `$and`, `$or`, `$nor` of further queries. */
export type EntityFilterQuery<T> = { [K in keyof T]?: EntityFilterValue<T[K]> } & {
  $and?: EntityFilterQuery<T>[]
  $or?: EntityFilterQuery<T>[]
  $nor?: EntityFilterQuery<T>[]
}
