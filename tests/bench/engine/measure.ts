import { Session, type HeapProfiler } from 'node:inspector'
import type { EngineSubject } from './engineSubjects.js'
import type { Frame } from './workload.js'

/** Pushes all frames, and tells how many microseconds one took. Promises that a push leaves are settled with it. */
export async function measureTime(subject: EngineSubject, frames: readonly Frame[]): Promise<number> {
  const start = process.hrtime.bigint()
  await pushAll(subject, frames)
  return Number(process.hrtime.bigint() - start) / 1_000 / frames.length
}

/** Pushes all frames, and tells how many bytes one allocated, those included that were collected meanwhile. */
export async function measureBytes(subject: EngineSubject, frames: readonly Frame[]): Promise<number> {
  const session = new Session()
  session.connect()
  // V8 takes a sample of each so many bytes, on average, and weighs it accordingly
  session.post('HeapProfiler.startSampling', {
    samplingInterval: 2_048,
    includeObjectsCollectedByMajorGC: true,
    includeObjectsCollectedByMinorGC: true,
  })
  await pushAll(subject, frames)
  const profile = await new Promise<HeapProfiler.SamplingHeapProfile>((resolve, reject) =>
    session.post('HeapProfiler.stopSampling', (error, result) =>
      error ? reject(error) : resolve(result.profile),
    ),
  )
  session.disconnect()
  return sizeOf(profile.head) / frames.length
}

async function pushAll(subject: EngineSubject, frames: readonly Frame[]): Promise<void> {
  for (const frame of frames) {
    subject.push(frame)
    await Promise.resolve()
    await Promise.resolve()
  }
}

function sizeOf(node: HeapProfiler.SamplingHeapProfileNode): number {
  return node.children.reduce((sum, child) => sum + sizeOf(child), node.selfSize)
}

/** What earlier rounds left behind is not this one's. Takes its time to be quick again: not in the middle of one. */
export function collect(): void {
  if (!globalThis.gc) throw new Error('The benchmark needs node --expose-gc: start it by `npm run bench`')
  globalThis.gc()
}
