/** The floors of `src`, lowest first. A floor imports only from floors below it. */
const floors = ['wire', 'client', 'cache', 'hooks', 'parts', 'components', 'styles'] as const

/** What a place in `src` may reach, besides itself. */
export interface Place {
  name: string
  /** Places whose files it may import. */
  below: readonly string[]
  /** Packages that it may not import, and why not. */
  banned: readonly { packages: RegExp; why: string }[]
}

const node = { packages: /^node:/, why: 'src runs in browsers too' }
const hono = { packages: /^hono(\/|$)/, why: 'it is an optional peer of ./testing alone' }
const sdk = { packages: /^@base44\/sdk(\/|$)/, why: 'it is an optional peer of ./sdk-types alone' }
const lowlight = { packages: /^lowlight(\/|$)/, why: 'it is an optional peer of ./highlight alone' }
const react = { packages: /^(react(-.*)?|@radix-ui\/.*|virtua)(\/|$)/, why: 'there is no React down here' }
const reactQuery = { packages: /^@tanstack\//, why: 'there is no cache down here' }

function banned(floor: string) {
  if (floor === 'wire' || floor === 'client') return [node, hono, sdk, lowlight, react, reactQuery]
  if (floor === 'cache') return [node, hono, sdk, lowlight, react]
  return [node, hono, sdk, lowlight]
}

const testing: Place = {
  name: 'testing',
  below: ['wire', 'client'],
  banned: [node, sdk, lowlight, react, reactQuery],
}
const highlight: Place = { name: 'highlight', below: ['parts'], banned: [node, hono, sdk, react, reactQuery] }

const places: readonly Place[] = [
  ...floors.map((name, index) => ({ name, below: floors.slice(0, index), banned: banned(name) })),
  testing,
  highlight,
  { name: 'index.ts', below: [...floors.slice(0, -1), 'client.ts'], banned: [node, hono, sdk, lowlight] },
  { name: 'client.ts', below: ['wire', 'client'], banned: banned('client') },
  { name: 'highlight.ts', below: [...highlight.below, 'highlight'], banned: highlight.banned },
  { name: 'sdk-types.ts', below: ['wire'], banned: [node, hono, lowlight, react, reactQuery] },
  { name: 'testing.ts', below: [...testing.below, 'testing'], banned: testing.banned },
  { name: 'styles.ts', below: ['styles'], banned: banned('wire') },
]

/** The place of a file of `src`, by its path from the root: a folder, or an entry's own name. */
export function placeOf(file: string): Place | undefined {
  const name = file.split('/')[1]
  return places.find((place) => place.name === name)
}
