import type { JsonObject } from '../../../../wire/agentTypes.js'
import type { ApiError } from '../../ApiError.js'
import { isJsonObject } from '../../isJsonObject.js'
import type { EntityDefinition } from '../../projectTypes.js'
import { propertiesOf } from '../../schema/propertiesOf.js'
import { invalid } from '../invalid.js'
import { editAt } from './editAt.js'
import { PathClaims } from './PathClaims.js'
import { updateOperators, type FieldChange } from './updateOperators.js'

type Edit = (fields: JsonObject) => JsonObject

const known = [...updateOperators.keys(), '$rename']

/**
 * Checks an update such as `{$set: {status: 'done'}, $inc: {'stock.left': -1}}` and gives back what it does to a record's
 * fields. Knows `$set $unset $rename $inc $mul $min $max $currentDate $push $addToSet $pull`; a 422 says what else is wrong.
 */
export function compileUpdate(definition: EntityDefinition, data: unknown, now: string): Edit {
  if (!isJsonObject(data) || Object.keys(data).length === 0) {
    throw invalid('data must be an object of operators, such as {"$set": {"status": "done"}}')
  }
  const claims = new PathClaims()
  const edits = Object.entries(data).flatMap(([operator, fields]) => {
    if (!known.includes(operator)) throw unknownOperator(operator)
    if (!isJsonObject(fields)) throw invalid(`${operator} needs an object of fields`)
    return Object.entries(fields).map(([path, operand]) => {
      const parts = claims.claim(path)
      const change = updateOperators.get(operator)?.({
        operator,
        operand,
        path,
        now: nowIn(definition, path, now),
      })
      return change ? editField(parts, change) : compileRename(path, parts, operand, claims)
    })
  })
  return (fields) => edits.reduce((edited, edit) => edit(edited), fields)
}

function editField(parts: string[], change: FieldChange): Edit {
  return (fields) => {
    const edited = editAt(fields, parts, change)
    return isJsonObject(edited) ? edited : {}
  }
}

function compileRename(path: string, parts: string[], name: unknown, claims: PathClaims): Edit {
  if (typeof name !== 'string') throw invalid(`$rename of \`${path}\` must be the field's new name`)
  const target = claims.claim(name)
  return (fields) => {
    let moved: unknown
    const takeOut = editField(parts, (before) => {
      moved = before
      return undefined
    })
    const without = takeOut(fields)
    return moved === undefined ? fields : editField(target, () => moved)(without)
  }
}

/** The moment, as a field of this format has it. */
function nowIn(definition: EntityDefinition, path: string, now: string): string {
  const schema = propertiesOf(definition).find(([name]) => name === path)?.[1]
  return schema?.['format'] === 'date' ? now.slice(0, 10) : now
}

function unknownOperator(operator: string): ApiError {
  const supported = `Supported: ${known.join(' ')}`
  if (operator.startsWith('$')) {
    return invalid(`Operator ${operator} is not supported in data. ${supported}`)
  }
  return invalid(
    `data takes operators, and \`${operator}\` is none: put fields under "$set" to set them. ${supported}`,
  )
}
