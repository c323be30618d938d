import { importGraph } from './importGraph.js'
import { listModules } from './listFiles.js'

type Graph = ReadonlyMap<string, readonly string[]>

function graphOf(root: string, folders: readonly string[]): Graph {
  const modules = listModules(root, folders)
  const edges = importGraph(root, modules)
  return new Map(
    modules.map((from) => [from, edges.flatMap((edge) => (edge.from === from && edge.to ? edge.to : []))]),
  )
}

/** The shortest way from a module back to itself, breadth first. */
function wayBack(graph: Graph, start: string): string[] | undefined {
  const cameFrom = new Map<string, string>()
  const queue = [start]
  for (const module of queue) {
    for (const next of graph.get(module) ?? []) {
      if (next === start) return pathTo(cameFrom, start, module)
      if (cameFrom.has(next) || !graph.has(next)) continue
      cameFrom.set(next, module)
      queue.push(next)
    }
  }
  return undefined
}

function pathTo(cameFrom: ReadonlyMap<string, string>, start: string, end: string): string[] {
  const path = [end]
  for (let at = end; at !== start;) {
    at = cameFrom.get(at) ?? start
    path.unshift(at)
  }
  return path
}

/** Every cycle of imports, by value or by type, each told once: from its first module in alphabetical order. */
export function findCycles(root: string, folders: readonly string[]): string[] {
  const graph = graphOf(root, folders)
  const told = new Set<string>()
  const cycles: string[] = []
  for (const module of [...graph.keys()].sort()) {
    const path = told.has(module) ? undefined : wayBack(graph, module)
    if (!path) continue
    for (const member of path) told.add(member)
    cycles.push([...path, module].join(' -> '))
  }
  return cycles
}
