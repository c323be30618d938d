import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/styles/tokens.css', import.meta.url), 'utf8')

type Colour = readonly number[]

/** The colours that an ink or a ground has in our two themes. */
function ownColours(name: string): [light: Colour, dark: Colour] {
  const found = new RegExp(`--b44-own-${name}: .*light-dark\\((#\\w+), (#\\w+)\\)`).exec(css) ?? []
  return [readHex(found[1]), readHex(found[2])]
}

/** The colours of a kind of code: one that is mixed with the ink. */
function codeColours(name: string): [light: Colour, dark: Colour] {
  const [, hex, percent] =
    new RegExp(`--b44-code-${name}: color-mix\\(in srgb, (#\\w+) (\\d+)%, var\\(--b44-ink\\)\\)`).exec(css) ??
    []
  const share = Number(percent) / 100
  const mix = (ink: Colour) => readHex(hex).map((part, at) => part * share + (ink[at] ?? NaN) * (1 - share))
  const [light, dark] = ownColours('ink')
  return [mix(light), mix(dark)]
}

function readHex(hex = ''): Colour {
  const whole = hex.length === 4 ? hex.replace(/\w/g, '$&$&') : hex
  return [1, 3, 5].map((at) => parseInt(whole.slice(at, at + 2), 16))
}

function luminance(colour: Colour): number {
  const [red = NaN, green = NaN, blue = NaN] = colour
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const names = ['keyword', 'string', 'number', 'title', 'name']

describe('The colours of code', () => {
  it('are these, and the comments’, which are of an ink', () => {
    const found = [...css.matchAll(/--b44-code-(\w+): (\S+)/g)].map(([, name]) => name)
    expect(found).toEqual(['comment', ...names])
    expect(css).toContain('--b44-code-comment: var(--b44-ink-3);')
  })

  it.each(names)('of a %s can be read on each ground, in both themes', (name) => {
    for (const ground of ['bg', 'surface', 'raised']) {
      const [light, dark] = codeColours(name)
      const [lightGround, darkGround] = ownColours(ground)
      expect(contrast(light, lightGround)).toBeGreaterThanOrEqual(4.5)
      expect(contrast(dark, darkGround)).toBeGreaterThanOrEqual(4.5)
    }
  })
})
