import { expect, test } from 'vitest'
import { readThreads } from './threads/load-threads.js'

const GOOD = `- name: a name
  language: de
  why: because
  source: nested
  now: 2026-03-05T10:00:00Z
  sla: default
  posts:
    - { id: c1, at: 2026-03-05T08:00:00Z, by: Petra Huber, kind: complaint, text: "…" }
    - { id: r1, at: 2026-03-05T09:00:00Z, by: Beispiel, official: id, parent: c1, text: "…" }
  expect:
    cases:
      - posts: [c1]
        state: answered
        answers: [{ reply: r1, post: c1, kind: answer, strength: explicit }]
        clock: { target: first_answer, status: met, started: 2026-03-05T08:00:00Z, due: 2026-03-05T12:00:00Z }
`

const faultsOf = (text: string): string => {
  try {
    readThreads('theme', text)
    return ''
  } catch (thrown) {
    return (thrown as Error).message
  }
}

test('a thread is read whole, its instants as numbers', () => {
  const [thread] = readThreads('theme', GOOD)
  expect(thread).toMatchObject({ theme: 'theme', name: 'a name', now: Date.UTC(2026, 2, 5, 10) })
  expect(thread?.posts.map(({ id, role, flags }) => [id, role, flags])).toEqual([
    ['c1', 'comment', []],
    ['r1', 'comment', []],
  ])
})

test.each([
  ['an unknown key', 'official: id', 'offical: id', 'theme, "a name": posts.1: Unrecognized key: "offical"'],
  ['an unknown kind of answer', 'kind: answer', 'kind: anwser', 'theme, "a name": expect.cases.0.answers.0.kind: Invalid option'],
  ['no instant', 'now: 2026-03-05T10:00:00Z', 'now: tomorrow', 'theme, "a name": now: is no instant such as'],
  ['a post after the end', 'now: 2026-03-05T10', 'now: 2026-03-05T08', 'theme, "a name": r1 is younger than "now"'],
  [
    'posts out of order',
    'at: 2026-03-05T09',
    'at: 2026-03-05T07',
    'theme, "a name": r1 is older than c1, which stands before it',
  ],
  ['a reply that is not there', 'reply: r1', 'reply: r2', 'theme, "a name": no post r2'],
  ['an answer to a post outside of its case', 'post: c1', 'post: r1', 'theme, "a name": r1 is no post of its case'],
  ['a parent in a flat thread', 'source: nested', 'source: flat', 'theme, "a name": r1 has a parent in a flat thread'],
  ['a kind of a post of our own', 'official: id,', 'official: id, kind: praise,', "a post of the company's own has no kind"],
  ['an open case without a clock', /\n {8}clock:.*/, '', 'theme, "a name": the case of c1 has no clock'],
  ['no YAML', 'posts:', 'posts: [', 'theme: '],
])('%s is refused, with the place', (_, from, to, fault) => {
  expect(faultsOf(GOOD.replace(from, to))).toContain(fault)
})
