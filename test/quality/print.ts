import { figuresOf } from './threads/figures.js'
import { measureThreads } from './threads/measure.js'
import { pageOf } from './threads/page.js'

/** What `npm run quality` shows. */
export async function printThreads(write: (text: string) => void): Promise<void> {
  const comparisons = await measureThreads()
  write(pageOf(comparisons, figuresOf(comparisons)))
}
