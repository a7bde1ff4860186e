import { readdirSync, readFileSync } from 'node:fs'
import { parseDocument } from 'yaml'
import { type Thread, threadSchema } from './thread-schema.js'

const FOLDER = new URL('../../fixtures/threads/', import.meta.url)

/** What the shape of the file cannot tell: that a thread speaks of its own posts alone, in the order of time. */
function* contradictions({ posts, now, source, expect }: Omit<Thread, 'theme'>): Iterable<string> {
  const ids = posts.map(({ id }) => id)
  const known = new Set(ids)
  if (known.size < ids.length) yield 'two posts have one id'
  for (const [index, post] of posts.entries()) {
    const before = posts[index - 1]
    if (before !== undefined && before.at > post.at) yield `${post.id} is older than ${before.id}, which stands before it`
    if (Math.max(post.at, post.edited ?? 0, post.deleted ?? 0) > now) yield `${post.id} is younger than "now"`
    if (Math.min(post.edited ?? now, post.deleted ?? now) < post.at) yield `${post.id} changes before it is written`
    if (source === 'flat' && post.parent !== undefined) yield `${post.id} has a parent in a flat thread`
  }
  const claimed = expect.cases.flatMap((each) => each.posts)
  if (new Set(claimed).size < claimed.length) yield 'a post is expected in two cases'
  for (const each of expect.cases) {
    const named = [...each.posts, ...each.answers.flatMap(({ reply, post }) => [reply, post])]
    yield* named.filter((id) => !known.has(id)).map((id) => `no post ${id}`)
    yield* each.answers.filter(({ post }) => !each.posts.includes(post)).map(({ post }) => `${post} is no post of its case`)
    yield* each.answers.filter(({ reply }) => claimed.includes(reply)).map(({ reply }) => `${reply} is a post of a case`)
    if (each.clock === undefined && each.state !== 'removed-unanswered') yield `the case of ${each.posts[0]} has no clock`
  }
}

/** The threads of one file; throws with all that is wrong in it. */
export function readThreads(theme: string, text: string): Thread[] {
  const document = parseDocument(text, { prettyErrors: true })
  if (document.errors.length > 0) throw new Error(`${theme}: ${document.errors.map(({ message }) => message).join('\n')}`)
  const entries: unknown = document.toJS()
  if (!Array.isArray(entries)) throw new Error(`${theme}: is no list of threads`)
  const faults: string[] = []
  const threads = entries.flatMap((entry: unknown, index): Thread[] => {
    const named = (entry as { name?: unknown } | null)?.name
    const where = `${theme}, ${typeof named === 'string' ? `"${named}"` : `thread ${index + 1}`}`
    const parsed = threadSchema.safeParse(entry)
    if (!parsed.success) {
      faults.push(...parsed.error.issues.map(({ path, message }) => `${where}: ${path.join('.')}: ${message}`))
      return []
    }
    faults.push(...[...contradictions(parsed.data)].map((fault) => `${where}: ${fault}`))
    return [{ ...parsed.data, theme }]
  })
  if (faults.length > 0) throw new Error(faults.join('\n'))
  return threads
}

/** All threads, by theme in the order of the alphabet. */
export function loadThreads(): readonly Thread[] {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.yaml'))
  const threads = files
    .sort()
    .flatMap((file) => readThreads(file.replace('.yaml', ''), readFileSync(new URL(file, FOLDER), 'utf8')))
  const names = new Set<string>()
  for (const { name, theme } of threads) {
    if (names.has(name)) throw new Error(`${theme}: two threads are called "${name}"`)
    names.add(name)
  }
  return threads
}
