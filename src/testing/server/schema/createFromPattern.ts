/**
 * A text that matches a simple expression: literals, escapes, classes, `.` and counts, between optional anchors. A group or
 * a choice is beyond it; what it gives then doesn't match, and the caller's validation says so.
 */
export function createFromPattern(pattern: string, pick: (count: number) => number): string {
  const body = pattern.replace(/^\^/, '').replace(/\$$/, '')
  const tokens = body.matchAll(/(\\.|\[(?:\\.|[^\]\\])+\]|.)(\*|\+|\?|\{(\d+)(,\d*)?\})?/gsu)
  let text = ''
  for (const [, atom = '', quantifier = '', least = ''] of tokens) {
    const count = quantifier === '' || quantifier === '+' ? 1 : quantifier.startsWith('{') ? Number(least) : 0
    const characters = charactersOf(atom)
    for (let i = 0; i < Math.min(count, 1000); i++)
      text += characters[(pick(characters.length) + i) % characters.length] ?? ''
  }
  return text
}

const digits = '0123456789'
const letters = 'abcdefghijklmnopqrstuvwxyz'

function charactersOf(atom: string): string[] {
  if (atom.startsWith('\\')) return Array.from(escapeClass(atom.charAt(1)))
  if (atom === '.') return Array.from(letters)
  if (!atom.startsWith('[')) return [atom]
  const inside = atom.slice(1, -1)
  if (!inside.startsWith('^')) return expandClass(inside)
  const excluded = new Set(expandClass(inside.slice(1)))
  return Array.from(letters + digits + letters.toUpperCase() + '-_ ').filter((char) => !excluded.has(char))
}

function escapeClass(name: string): string {
  if (name === 'd') return digits
  if (name === 'w') return letters
  return name === 's' ? ' ' : name
}

function expandClass(inside: string): string[] {
  const found: string[] = []
  for (const [, escape, from, to, single] of inside.matchAll(/\\(.)|(.)-(.)|(.)/gsu)) {
    if (escape !== undefined) found.push(...escapeClass(escape))
    else if (single !== undefined) found.push(single)
    else if (from !== undefined && to !== undefined) {
      for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++)
        found.push(String.fromCharCode(code))
    }
  }
  return found
}
