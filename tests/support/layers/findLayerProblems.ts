import { placeOf, type Place } from './house.js'
import { importGraph, type Edge } from './importGraph.js'
import { listFiles, listModules } from './listFiles.js'

function misplaced(file: string) {
  if (!placeOf(file)) return `${file} is on no floor.`
  const isModule = /\.tsx?$/.test(file)
  return file.startsWith('src/styles/') && isModule ? `${file}: styles hold CSS only.` : []
}

function packageProblem(place: Place, name: string) {
  const rule = place.banned.find(({ packages }) => packages.test(name))
  return rule && `${place.name} may not import ${name}: ${rule.why}.`
}

function fileProblem(place: Place, file: string) {
  if (!file.startsWith('src/')) return `src may not import ${file}, which is not shipped.`
  // styles as a text are no look yet: a component gives them to a shadow root of its own
  if (place.name === 'components' && file.endsWith('.css?inline')) return undefined
  const target = placeOf(file)?.name ?? file
  if (target === place.name || place.below.includes(target)) return undefined
  return `${place.name} may not import ${file}, which is on ${target}.`
}

function edgeProblem({ from, line, to }: Edge) {
  const place = placeOf(from)
  if (!place) return []
  if (to === undefined)
    return `${from}:${line} a computed import can't be checked: name the module in a literal.`
  const isFile = /^(src|\.\.|playground|stories|tests)\//.test(to)
  const problem = isFile ? fileProblem(place, to) : packageProblem(place, to)
  return problem === undefined ? [] : `${from}:${line} ${problem}`
}

/** Every import of `src` that goes up the house or out of it, and every file that has no floor. */
export function findLayerProblems(root: string): string[] {
  const edges = importGraph(root, listModules(root, ['src']))
  return [...listFiles(root, ['src']).flatMap(misplaced), ...edges.flatMap(edgeProblem)]
}
