import { type Comparison, compare } from './compare.js'
import { loadThreads } from './load-threads.js'
import { threadReplay } from './replay.js'

/** Lets all threads happen, and compares what came out with what is right. */
export async function measureThreads(): Promise<readonly Comparison[]> {
  const replay = await threadReplay()
  const comparisons: Comparison[] = []
  for (const thread of loadThreads()) comparisons.push(compare(thread, await replay(thread)))
  return comparisons
}
