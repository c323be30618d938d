import { describe, expect, it } from 'vitest'
import { writeTree } from '../support/writeTree.js'
import { readReport } from './readReport.js'

const clean = { numPassedTests: 3, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }

function read(report: object | string, badEnd: readonly string[] = []) {
  const text = typeof report === 'string' ? report : JSON.stringify(report)
  return readReport(`${writeTree({ 'report.json': text })}/report.json`, badEnd)
}

describe('readReport', () => {
  it('counts what passed', () => {
    expect(read(clean)).toEqual({ passed: 3, failed: 0, problems: [] })
  })

  it('counts what failed', () => {
    expect(read({ ...clean, numFailedTests: 2 }, ['ended with exit 1'])).toMatchObject({
      passed: 3,
      failed: 2,
    })
  })

  it('fails without a report, or with a broken one', () => {
    expect(readReport('/nowhere/report.json', [])).toMatchObject({ passed: 0, failed: 1 })
    expect(read('{"numPassedTests":')).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails when no test ran', () => {
    expect(read({ ...clean, numPassedTests: 0 })).toMatchObject({ passed: 0, failed: 1 })
  })

  it('fails when a test was skipped or left to do', () => {
    expect(read({ ...clean, numPendingTests: 1 })).toMatchObject({ passed: 3, failed: 1 })
    expect(read({ ...clean, numTodoTests: 1 })).toMatchObject({ passed: 3, failed: 1 })
  })

  it('fails for each file that broke before its tests', () => {
    const broken = { name: 'a.test.ts', status: 'failed', assertionResults: [] }
    expect(read({ ...clean, testResults: [broken, broken] })).toMatchObject({ passed: 3, failed: 2 })
  })

  it('fails when every test passed and the runner still ended badly', () => {
    expect(read(clean, ['ended with exit 1'])).toEqual({
      passed: 3,
      failed: 1,
      problems: ['ended with exit 1'],
    })
  })
})
