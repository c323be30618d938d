import { type Snippet } from './readSnippets.js'

const call = /\bnpm (?:run (?<named>[\w:-]+)|(?<short>start|test)\b)/g

/** Every npm script that a shell snippet runs and that package.json does not have. */
export function unknownScripts({ file, line, code }: Snippet, scripts: readonly string[]): string[] {
  return [...code.matchAll(call)].flatMap((match) => {
    const script = match.groups?.['named'] ?? match.groups?.['short'] ?? ''
    const at = line + code.slice(0, match.index).split('\n').length - 1
    return scripts.includes(script) ? [] : `${file}:${at} package.json has no script "${script}".`
  })
}
