import { expect, test } from 'vitest'
import { notify } from '../../../src/app/delivery/notify.js'
import { joinThreads } from '../../../src/app/judging/join-threads.js'
import { testClient } from '../../http/test-client.js'
import { openGitlab } from '../../support/channels/desks/issues-desk.js'
import { openPagerduty } from '../../support/channels/pager-channels.js'
import { fakeSource } from '../fake-source.js'
import { HOUR, incoming, NOON, ourReply, store, testApp } from '../support.js'
import { receivers } from './support.js'

/** A ticket system and a pager, and what stands there after each look. */
async function world() {
  const [desk, pager] = [await openGitlab(), await openPagerduty()]
  const at = 'allow_private: true'
  const app = await testApp({
    yaml: receivers(
      `id: desk, type: gitlab, api: "${desk.context.config.api}", ${at}, token_env: DESK, project: beispiel/stimmen, pace: 0s`,
      `id: pager, type: pagerduty, api: "${pager.context.config.api}", ${at}, routing_key_env: PAGER`,
    ),
    env: { DESK: desk.context.secrets['token']!, PAGER: pager.context.secrets['routing_key']! },
  })
  const client = testClient({ now: () => app.now })
  Object.assign(app, { http: async () => client })
  // Nobody has answered meanwhile.
  await fakeSource('comments')
  const look = async (now: number) => {
    app.now = now
    await joinThreads(app)
    const { problems } = await notify(app, { print: () => {}, dryRun: false })
    return {
      problems,
      tickets: desk.tickets().map(({ state, said }) => `${state}: ${said.map((text) => text.split(/[,\n]/)[0]).join(' | ')}`),
      incidents: pager.incidents.map(({ key, state, count }) => `${key.replace(/-[0-9a-f]{16}:/, ':')} ${state} ${count}`),
    }
  }
  return { app, desk, pager, look }
}

test('a case has one ticket and one incident for as long as it lives, and another incident when it comes back', async () => {
  const { app, look } = await world()
  await store(app, [incoming('a', { publishedAt: NOON - 2 * HOUR })])
  const told = {
    problems: [],
    tickets: ['open: C-1 unanswered'],
    incidents: ['mention-monitor:case=C-1 open 1'],
  }
  expect(await look(NOON)).toEqual(told)
  // Its repetition after four hours is said nowhere: both remind by themselves.
  expect(await look(NOON + 4 * HOUR)).toEqual(told)
  await store(app, [ourReply('r', 'a', { publishedAt: NOON + 5 * HOUR })])
  expect(await look(NOON + 6 * HOUR)).toEqual({
    problems: [],
    tickets: ['closed: C-1 unanswered | C-1 answered'],
    incidents: ['mention-monitor:case=C-1 over 1'],
  })
  const author = incoming('a').author
  await store(app, [incoming('b', { parentRef: 'a', author, publishedAt: NOON + 7 * HOUR })])
  expect(await look(NOON + 10 * HOUR)).toEqual({
    problems: [],
    tickets: ['open: C-1 unanswered | C-1 answered | C-1 open again'],
    incidents: ['mention-monitor:case=C-1 over 1', 'mention-monitor:case=C-1 open 1'],
  })
})

test('a process that dies after it has created a ticket finds it again', async () => {
  const { app, desk, look } = await world()
  await store(app, [incoming('a', { publishedAt: NOON - 2 * HOUR })])
  desk.next(desk.service.create, 'lost')
  expect((await look(NOON)).problems).toHaveLength(1)
  expect(await look(NOON + HOUR)).toMatchObject({ problems: [], tickets: ['open: C-1 unanswered'] })
})
