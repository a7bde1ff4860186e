import { describe, expect, it } from 'vitest'
import { world } from './world.js'

// Each rule stands on the one before it: what is learned in one database.
const { monitor } = world()
const LAST = '2026-11-16T15:00:00Z'

const PLACES = ['Bern', 'Chur', 'Genf', 'Wien', 'Graz', 'Linz', 'Basel']
const BAD = ['Schlaufe hängt bei Musterstrom in', 'Musterstrom: Display dunkel in', 'wieder nur Schlaufe bei Musterstrom in']
const FINE = ['mit Musterstrom unterwegs nach', 'Foto von Musterstrom aus', 'Musterstrom am Montag in']
const LINES = PLACES.flatMap((place) => [...BAD, ...FINE].map((text) => `${text} ${place}`))
const ndjson = LINES.map(
  (text, at) => `${JSON.stringify({ id: `i${at}`, url: `https://x.example/${at}`, text, published_at: LAST })}\n`,
).join('')

const mentionsOf = async (filter: string): Promise<{ mention: string; text: string }[]> =>
  JSON.parse((await monitor(`mentions ${filter} --json mention,text`)).out).mentions

describe('monitor triage', () => {
  it('its help tells of both uses', async () => {
    const { out } = await monitor('triage --help')
    expect(out).toContain('monitor triage --severity high --unassigned')
    expect(out).toContain('monitor triage retrain --dry-run')
  })

  it.each([
    [
      'triage',
      'the inbox needs a terminal, to be drawn on and to read keys from',
      'monitor unanswered lists the same cases, monitor ack, answer, label … act on them',
    ],
    [
      'triage --format {{case}}',
      'the inbox is for people: it has no machine format',
      'the same cases for a script: monitor unanswered --json',
    ],
    ['triage --dry-run', '--dry-run does nothing for the inbox', 'it goes with: retrain'],
    ['triage history --since 3d', '--since does nothing for history', 'it goes with the inbox: monitor triage'],
    ['triage retrain --older-than 3d', '--older-than does nothing for retrain', 'it goes with the inbox: monitor triage'],
    [
      'triage --lang de',
      'der Posteingang braucht ein Terminal, auf dem er gezeichnet wird und das Tasten liest',
      'monitor unanswered listet dieselben Fälle auf, monitor ack, answer, label … bearbeiten sie',
    ],
  ])('%s is refused', async (line, message, hint) => {
    expect(await monitor(line)).toEqual({ code: 2, out: '', err: `monitor: ${message}\n  ${hint}\n` })
  })

  it.each([
    ['triage learn', 2, 'monitor: triage learn: no such action\n  one of retrain, history, undo\n'],
    ['triage history --dry-run', 2, 'monitor: --dry-run does nothing for history\n  it goes with: retrain\n'],
    ['triage undo', 1, 'monitor: nothing that was learned is in force: there is nothing to take back\n'],
  ])('%s is refused', async (line, code, err) => {
    expect(await monitor(line)).toEqual({ code, out: '', err })
  })

  it('has no history at first', async () => {
    expect(await monitor('triage history', { columns: 80 })).toEqual({
      code: 0,
      out: 'Nothing was learned from labels yet.\n',
      err: '',
    })
    expect(JSON.parse((await monitor('triage history --json')).out)).toEqual({ schema: 1, generated_at: LAST, learnings: [] })
  })

  it('does not learn from a handful of labels', async () => {
    await monitor('label M-1 question')
    const { code, err } = await monitor('triage retrain --dry-run')
    expect([code, err.split('\n')[0]]).toEqual([1, 'monitor: learning needs 20 labels; so far: 1'])
    await monitor('undo')
  })

  it('shows what would change, and changes nothing', async () => {
    expect((await monitor('import - --source forum', { stdin: ndjson })).code).toBe(0)
    const known = (await mentionsOf('--limit 100')).filter(({ text }) => LINES.includes(text))
    const isBad = ({ text }: { text: string }) => /Schlaufe|dunkel/.test(text)
    const namesOf = (of: typeof known) => of.map(({ mention }) => mention).join(' ')
    // The last place is left for the machine to judge.
    const taught = known.filter(({ text }) => !text.endsWith('Basel'))
    await monitor(`label ${namesOf(taught.filter(isBad))} complaint`)
    await monitor(`label ${namesOf(taught.filter((each) => !isBad(each)))} neutral`)
    const document = JSON.parse((await monitor('triage retrain --dry-run --json')).out)
    expect(document).toMatchObject({
      schema: 1,
      dry_run: true,
      learning: null,
      labels: 36,
      kinds: { complaint: 18, neutral: 18 },
      corrected: true,
    })
    expect(document.loss_after).toBeLessThan(document.loss_before)
    expect(document.changes.length).toBe(document.changed)
    expect((await monitor('triage history')).out).toBe('')
    const { out } = await monitor('triage retrain --dry-run', { columns: 80 })
    expect(out).toContain('36 labels: 18 complaint, 18 neutral\n')
    expect(out).toContain('Tried only: nothing was stored.\n')
  })

  it('learns, says what changed, and can be taken back', async () => {
    const before = await mentionsOf('--kind complaint --limit 200')
    const document = JSON.parse((await monitor('triage retrain --json')).out)
    expect(document).toMatchObject({ dry_run: false, learning: 'L-1' })
    const after = await mentionsOf('--kind complaint --limit 200')
    const turned = document.changes.filter(({ after: { kind } }: { after: { kind: string } }) => kind === 'complaint')
    expect(after.length - before.length).toBe(
      turned.length - document.changes.filter((each: { before: { kind: string } }) => each.before.kind === 'complaint').length,
    )
    const [line] = JSON.parse((await monitor('triage history --json')).out).learnings
    expect(line).toMatchObject({ learning: 'L-1', who: 'rosa', labels: 36, current: true, taken_back_at: null })
    expect([line.loss_before, line.loss_after].map((loss) => Math.round(loss * 1000) / 1000)).toEqual([
      line.loss_before,
      line.loss_after,
    ])
    // From the same labels the same: stored twice, `undo` would seem to do nothing.
    expect(JSON.parse((await monitor('triage retrain --json')).out)).toMatchObject({ learning: 'L-1', changed: 0 })
    expect(JSON.parse((await monitor('triage history --json')).out).learnings).toEqual([line])
    const undone = JSON.parse((await monitor('triage undo --as Urs --json')).out).learnings
    expect(undone).toEqual([{ ...line, current: false, taken_back_at: LAST, taken_back_by: 'Urs' }])
    expect(await mentionsOf('--kind complaint --limit 200')).toEqual(before)
    expect((await monitor('triage history')).out.split('\t').slice(0, 3)).toEqual(['L-1', LAST, 'rosa'])
  })

  it('is not learned again by a poll before labels change', async () => {
    await monitor('poll --no-alerts')
    expect(JSON.parse((await monitor('triage history --json')).out).learnings).toHaveLength(1)
  })
})
