import { scenes } from './scenes.js'

/** The scenes as a list for people, each with the name that chooses it. */
export function listScenes(): string {
  const lines = scenes.map(({ name, help }) => `- \`${name}\`: ${help}`)
  return `Or say one of these names, alone or after “show me”, to see what an answer can look like:\n\n${lines.join('\n')}`
}
