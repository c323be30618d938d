import type { EntityDefinition } from '../../projectTypes.js'

/** What the fields of an entity are for, as far as their names and schemas tell. */
export interface EntityShape {
  definition: EntityDefinition
  /** The field that a person would call the record by. */
  title: string | undefined
  /** The field whose values say how far a record is. */
  status: { field: string; values: string[]; closed: string[] } | undefined
  /** All fields with a fixed choice of texts. */
  choices: { field: string; values: string[] }[]
  /** The date by which something is due or expected, or else the first date. */
  date: string | undefined
  /** The person whom a record belongs to. */
  person: string | undefined
  /** A number or code that a record is known by. */
  code: { field: string; numeric: boolean } | undefined
}
