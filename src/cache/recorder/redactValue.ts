import { hideText } from './hideText.js'
import type { Redaction } from './redaction.js'
import { SAID, SECRET, type Rule } from './redactionRules.js'

/** Deeper than people's data is, and not as deep as would be too deep for `JSON.stringify`. */
const DEEPEST = 100

/** What nobody should read, whoever wrote it. */
const SECRET_NAME = /(?:token|password|secret|authorization|api_?key|anonymous_id)$/i

/** Gives a copy that is plain JSON, redacted by its rule. `undefined` for what JSON leaves out. */
export function redactValue(
  value: unknown,
  rule: Rule,
  path: string,
  redaction: Redaction,
  depth = 0,
): unknown {
  const inner = (name: string, item: unknown, rule: Rule) =>
    redactValue(item, rule, [path, name].filter(Boolean).join('.'), redaction, depth + 1)
  switch (typeof value) {
    case 'string':
      return redactText(value, rule, path, redaction)
    case 'number':
      return !Number.isFinite(value) ? null : redactNumber(value, rule, redaction)
    case 'boolean':
      return rule.as === 'kept' ? value : redaction.boolean(value)
    case 'object':
      if (value === null || depth >= DEEPEST) return null
      if (value instanceof Date) return inner('', dateText(value), rule)
      if (!Array.isArray(value)) return redactObject(value, rule, redaction, inner)
      return value.map((item, index) => inner(String(index), item, itemRule(rule)) ?? null)
    default:
      return undefined
  }
}

function dateText(date: Date): string | null {
  return Number.isNaN(date.getTime()) ? null : date.toISOString()
}

function redactNumber(value: number, rule: Rule, redaction: Redaction): number {
  if (rule.as === 'kept') return value
  return rule.as === 'secret' ? 0 : redaction.number(value)
}

function redactText(text: string, rule: Rule, path: string, redaction: Redaction): string {
  switch (rule.as) {
    case 'kept':
      return text
    case 'secret':
      return hideText(text)
    case 'cuttable':
      return redaction.cuttable(text, path, rule.at)
    case 'address':
      return redaction.address(text, path)
    case 'said':
    case 'fields':
    case 'list':
      return redaction.said(text, path)
    default:
      return rule satisfies never
  }
}

function redactObject(
  value: object,
  rule: Rule,
  redaction: Redaction,
  inner: (name: string, item: unknown, rule: Rule) => unknown,
): object {
  const fields = rule.as === 'fields' ? rule.fields : {}
  const redacted = new Map<string, unknown>()
  for (const [name, item] of Object.entries(value)) {
    const known = Object.hasOwn(fields, name) ? fields[name] : undefined
    let key = known ? name : redaction.key(name)
    // two names of one length look the same once they are hidden
    if (redacted.has(key)) key += String(redacted.size)
    const copy = inner(key, item, known ?? (SECRET_NAME.test(name) ? SECRET : leftTo(rule)))
    if (copy !== undefined) redacted.set(key, copy)
  }
  // not by assignment: a field may be called `__proto__`
  return Object.fromEntries(redacted)
}

function itemRule(rule: Rule): Rule {
  return rule.as === 'list' ? rule.of : leftTo(rule)
}

/** What is within something of another shape than it should have. */
function leftTo(rule: Rule): Rule {
  return rule.as === 'secret' ? rule : SAID
}
