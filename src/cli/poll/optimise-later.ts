import { setFlagsFromString } from 'node:v8'

/** How much of a function runs before V8 optimises it, in bytes of its byte code: of Node 20, and of a poll. */
const USUAL = 67_584
const LATER = 400_000

/**
 * Runs work with V8's optimising compiler held back. It works beside on another core, which hardly pays for itself in the second that most
 * polls take: it was 30 % of the CPU of a poll of 1,000 feeds in which nothing was new. A poll of 4,000 takes as long either way. Only of
 * Node 20 (V8 11), for which it was measured: later ones count otherwise, and do not know the flag.
 */
export async function optimiseLater<Result>(work: () => Promise<Result>): Promise<Result> {
  if (!process.versions.v8.startsWith('11.')) return work()
  setFlagsFromString(`--interrupt-budget=${LATER}`)
  try {
    return await work()
  } finally {
    setFlagsFromString(`--interrupt-budget=${USUAL}`)
  }
}
