import { describe, expect, it } from 'vitest'
import { checkFeatures, readFeatures } from './checkFeatures.js'

describe('checkFeatures', () => {
  it('counts the promises whose tests have all passed', () => {
    const features = { Text: { 'streams each frame': ['a', 'b'], tables: ['a'] } }
    expect(checkFeatures(features, new Set(['a', 'b']))).toMatchObject({ passed: 2, failed: 0, problems: [] })
  })

  it('names the promise without a test, and the test that did not run', () => {
    const features = { Text: { tables: [], footnotes: ['a', 'gone'] } }
    expect(checkFeatures(features, new Set(['a']))).toMatchObject({
      passed: 0,
      failed: 2,
      problems: ['"Text: tables" has no test.', '"Text: footnotes": no test passed that is called "gone".'],
    })
  })

  it('reads what the chat promises', () => {
    expect(Object.keys(readFeatures())).toContain('Safety')
  })
})
