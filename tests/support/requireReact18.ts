import Module from 'node:module'

interface Resolver {
  _resolveFilename: (request: string, ...rest: unknown[]) => string
}

// CommonJS packages (Testing Library, React DOM itself) are loaded by Node, where Vite's aliases don't reach. The
// cast names the function that Node keeps out of its types, and that every tool which redirects `require` replaces.
const resolver = Module as unknown as Resolver
const resolve = resolver._resolveFilename

resolver._resolveFilename = function (request, ...rest) {
  return resolve.call(this, request.replace(/^react(-dom)?(?=$|\/)/, 'react$1-18'), ...rest)
}
