import { writeFileSync } from 'node:fs'
import { execute } from './execute.js'
import { type Outcome } from './outcome.js'
import { readReport } from './readReport.js'
import { reportsFolder, type Step } from './steps.js'

function reporters(report: string) {
  return ['--', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
}

/** Runs one step to its end, and keeps what it printed in `tests/.reports`. */
export async function runStep({ name, script, report }: Step): Promise<Outcome> {
  const started = performance.now()
  const { ended, output } = await execute('npm', [
    'run',
    '--silent',
    script,
    ...(report ? reporters(report) : []),
  ])
  writeFileSync(`${reportsFolder}${name}.log`, output)
  const problems = ended === 'exit 0' ? [] : [`"npm run ${script}" ended with ${ended}.`]
  const counted = report
    ? readReport(report, problems)
    : { passed: 1 - problems.length, failed: problems.length, problems }
  return { name, ...counted, output, seconds: (performance.now() - started) / 1000 }
}
