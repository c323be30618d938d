import { readFileSync } from 'node:fs'
import { defineConfig, type Plugin } from 'vite'

interface Manifest {
  dependencies: Record<string, string>
  peerDependencies: Record<string, string>
}

// The cast states what we wrote in package.json ourselves.
const manifest = JSON.parse(readFileSync(new URL('./package.json', import.meta.url), 'utf8')) as Manifest
const external = Object.keys({ ...manifest.dependencies, ...manifest.peerDependencies })

function isExternal(id: string) {
  return external.some((name) => id === name || id.startsWith(`${name}/`))
}

/** `src/styles.ts` only carries the stylesheet: ship that, with a type for it, and not the empty module. */
function stylesheetOnly(): Plugin {
  return {
    name: 'stylesheet-only',
    enforce: 'post',
    generateBundle(_options, bundle) {
      delete bundle['styles.js']
      this.emitFile({ type: 'asset', fileName: 'styles.css.d.ts', source: 'export {}\n' })
    },
  }
}

/** Styles that travel as text in a module go without comments and indents: no app's bundler looks into a string. */
function leanText(): Plugin {
  return {
    name: 'lean-text',
    enforce: 'post',
    transform(code, id) {
      if (!id.endsWith('.css?inline')) return undefined
      return code.replace(/\/\*.*?\*\//g, '').replace(/(?:\\n| )+/g, ' ')
    },
  }
}

/** The library build. Modules stay apart (`preserveModules`): bundling would drop their `'use client'`. */
export default defineConfig({
  plugins: [stylesheetOnly(), leanText()],
  build: {
    target: 'es2022',
    // Readable in a debugger and a stack trace: the app's own build does the minifying.
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        client: 'src/client.ts',
        highlight: 'src/highlight.ts',
        'sdk-types': 'src/sdk-types.ts',
        testing: 'src/testing.ts',
        styles: 'src/styles.ts',
      },
      formats: ['es'],
      cssFileName: 'styles',
    },
    rolldownOptions: {
      external: isExternal,
      // They are preserved, module by module: the package test looks.
      checks: { moduleLevelDirective: false },
      // a `const` is one for an app's bundler too, which then puts it where it is used
      output: { preserveModules: true, preserveModulesRoot: 'src', topLevelVar: false },
    },
  },
})
