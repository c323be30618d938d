import type { BenchOptions } from '../BenchOptions.js'
import { printVerdicts } from '../printVerdicts.js'
import { createFigures } from './createFigures.js'
import { buildPage, type BuiltPage } from './harness/buildPage.js'
import { ensurePeers } from './harness/ensurePeers.js'
import { playRound } from './harness/playRound.js'
import { startChatServer } from './harness/startChatServer.js'
import { weighPages } from './harness/weighPages.js'
import { judge } from './judge.js'
import { printFigures, printWeights } from './printFigures.js'
import { profilePages } from './profilePages.js'
import type { Length, Round } from './Round.js'
import { SUBJECT_NAMES, SUBJECTS, type SubjectName } from './subjects.js'

/** Peers are measured in the first rounds alone, and in long threads even less: some take minutes there. */
const ROUNDS = { all: 5, peers: { 100: 2, 10_000: 1 }, typing: 3 }

/** Measures chats in Chromium, ours and others, and prints them side by side. @returns whether the targets are met */
export async function runChatBench({ isQuick, isProfiled }: BenchOptions): Promise<boolean> {
  if (isProfiled) return profilePages(['floor', 'ours'])
  if (!isQuick) ensurePeers()
  const names = SUBJECT_NAMES.filter((name) => !isQuick || !SUBJECTS[name].isPeer)
  const pages = new Map<SubjectName, BuiltPage>()
  for (const name of names) pages.set(name, await buildPage(name))
  const server = await startChatServer()
  const count = isQuick ? 1 : ROUNDS.all
  const rounds: Round[] = []
  for (let round = 0; round < count; round += 1) {
    const withPeers = !isQuick && round < ROUNDS.peers[100]
    console.log(`round ${round + 1} of ${count}${withPeers ? ', with the others, which takes minutes' : ''}`)
    const subjects = (length: Length) => subjectsOf(names, round, length)
    rounds.push(await playRound({ server, pages }, { subjects, withTyping: round < ROUNDS.typing }))
  }
  await server.close()
  const weights = weighPages(pages, rounds[0] ?? { samples: new Map() })
  const figures = createFigures(rounds)
  printFigures(figures, names)
  printWeights(weights)
  console.log(
    isQuick
      ? '\nOne round: for a look, and no figures to go by.'
      : `\nMedians of ${ROUNDS.all} rounds; of the others of ${ROUNDS.peers[100]} at 100 and of ${ROUNDS.peers[10_000]} at 10,000; of keys of ${ROUNDS.typing}.`,
  )
  return printVerdicts(judge(figures, weights))
}

/** Who comes first in one round comes last in the next: what a machine does meanwhile is shared out. */
function subjectsOf(names: readonly SubjectName[], round: number, length: Length): SubjectName[] {
  const own = names.filter((name) => !SUBJECTS[name].isPeer || round < ROUNDS.peers[length])
  const first = round % own.length
  return [...own.slice(first), ...own.slice(0, first)]
}
