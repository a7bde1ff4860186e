import { describe, expect, it } from 'vitest'
import { world } from './world.js'

const { monitor } = world()

const BEFORE = '--now 2026-11-23T14:44:59Z'
const AFTER = '--now 2026-11-23T14:45:01Z'

describe('monitor cases --follow-up', () => {
  it('lists who was answered a week ago and never reacted', async () => {
    expect(await monitor(`cases --follow-up --source blog ${BEFORE}`)).toEqual({ code: 0, out: '', err: '' })
    const { code, out } = await monitor(`cases --follow-up --source blog --json case,state,solved,follow_up_at ${AFTER}`)
    expect({ code, cases: (JSON.parse(out) as { cases: unknown }).cases }).toEqual({
      code: 0,
      cases: [{ case: 'C-3', state: 'answered', solved: null, follow_up_at: '2026-11-23T14:45:00Z' }],
    })
  })

  it('says to a person what to do', async () => {
    const { out } = await monitor(`cases --follow-up --source blog ${AFTER}`, { columns: 100 })
    expect(out).toContain('no reaction since the answer: ask whether it is solved')
    expect((await monitor(`cases --follow-up --source forum ${AFTER}`, { columns: 100 })).out).toBe('Nobody to ask.\n')
  })

  it('is a question of its own: states cannot be chosen beside it', async () => {
    expect((await monitor('cases --follow-up --state open')).code).toBe(2)
  })

  it('a case that a person resolved is no longer asked about', async () => {
    await monitor(`resolve C-3 ${AFTER}`)
    expect((await monitor(`cases --follow-up --source blog ${AFTER}`)).out).toBe('')
  })
})
