import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const read = (url: string) => readFileSync(fileURLToPath(url), 'utf8')

/** Tailwind fills in what a theme may set; a page without one has the second value. */
const withoutTheme = (styles: string) => styles.replace(/--theme\(\s*--[\w-]+,\s*([^;]*?)\s*\);/g, '$1;')

/** What pages say of all their elements, outside of any layer. */
export const hostileStyles = {
  'Tailwind’s preflight': withoutTheme(read(import.meta.resolve('tailwindcss/preflight.css'))),
  Bootstrap: read(import.meta.resolve('bootstrap/dist/css/bootstrap.min.css')),
  'a reset of everything': '*, ::before, ::after { all: revert !important; color: crimson !important }',
  'all unset': '* { all: unset } style, script, title, head { display: none } div { letter-spacing: 3px }',
  'a root of 62.5 %': 'html { font-size: 62.5%; line-height: 2 } button, p { font-size: 3rem; margin: 2rem }',
}
