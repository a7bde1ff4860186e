import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { atom, complaint, NOON } from './support/feed.js'
import { config, Place } from './support/place.js'
import { siteForFile } from './support/site.js'

const site = siteForFile()

/** A forum with so many complaints; `words`: for more than a pipe or a write takes at once. */
async function polled(name: string, count: number, words = ''): Promise<Place> {
  const items = Array.from({ length: count }, (_, at) =>
    complaint(`n${at}`, -60 - at, { text: `Beispiel antwortet nicht (${at})! ${words}` }),
  )
  const place = new Place(config([{ id: 'forum', url: site.put(`/${name}`, atom(...items)) }]))
  expect((await place.run('poll --no-alerts', { now: NOON })).code).toBe(0)
  return place
}

let five: Place
beforeAll(async () => {
  five = await polled('five', 5)
})

/** A place of its own with five complaints. */
const copy = (): Place => new Place(read(five, 'monitor.yaml')).copyDatabase(five)

const read = (place: Place, name: string): string => readFileSync(join(place.folder, name), 'utf8')
const isWhole = (text: string): boolean => text.startsWith('{"type":"export"') && /\{"type":"end","counts":\{.*\}\}\n$/.test(text)
/** Nothing half-written beside it. */
const parts = (place: Place): string[] => readdirSync(place.folder).filter((name) => name.endsWith('.part'))
const isRoot = process.getuid?.() === 0

describe('monitor export FILE', () => {
  it.concurrent('is readable by its owner alone, and holds what goes to standard output', async () => {
    const place = copy()
    expect(await place.spawn('export all.ndjson', { now: NOON })).toMatchObject({ code: 0, out: '', err: '' })
    expect(statSync(join(place.folder, 'all.ndjson')).mode & 0o777).toBe(0o600)
    expect(read(place, 'all.ndjson')).toBe((await place.spawn('export -', { now: NOON })).out)
    expect([isWhole(read(place, 'all.ndjson')), parts(place)]).toEqual([true, []])
  })

  it.concurrent('replaces a file only when it is told to; a link goes on pointing to it', async () => {
    const place = copy()
    writeFileSync(join(place.folder, 'old.ndjson'), 'alt\n')
    symlinkSync('old.ndjson', join(place.folder, 'link.ndjson'))
    expect(await place.run('export link.ndjson', { now: NOON })).toMatchObject({
      code: 2,
      err: 'monitor: link.ndjson is there already\n  take another name, or --force to replace it\n',
    })
    expect(read(place, 'old.ndjson')).toBe('alt\n')
    expect(await place.run('export link.ndjson --force', { now: NOON })).toMatchObject({ code: 0, err: '' })
    expect([isWhole(read(place, 'old.ndjson')), statSync(join(place.folder, 'old.ndjson')).mode & 0o777]).toEqual([true, 0o600])
  })

  it.concurrent.each([
    ['a folder that is not there', 'nirgends/all.ndjson', 1, 'cannot write nirgends/all.ndjson: its folder does not exist'],
    ['a file in place of the folder', 'monitor.yaml/all.ndjson', 1, 'its folder is no folder'],
    ['a folder in place of the file', 'folder', 2, 'folder is a folder or a device, not a file'],
    ['a device', '/dev/null', 2, '/dev/null is a folder or a device, not a file'],
  ])('refuses %s', async (_name, file, code, message) => {
    const place = copy()
    mkdirSync(join(place.folder, 'folder'))
    const ran = await place.run(`export ${file} --force`, { now: NOON })
    expect({ code: ran.code, out: ran.out, parts: parts(place) }).toEqual({ code, out: '', parts: [] })
    expect(ran.err).toContain(message)
  })

  it.skipIf(isRoot)('refuses a folder into which it may not write', async () => {
    const place = copy()
    mkdirSync(join(place.folder, 'locked'))
    chmodSync(join(place.folder, 'locked'), 0o500)
    expect((await place.run('export locked/all.ndjson', { now: NOON })).err).toContain('this user may not write into its folder')
  })

  it.concurrent('on a disk that is full leaves what was there, and nothing half-written', async () => {
    const place = await polled('full', 200, 'Eine Frechheit. '.repeat(40))
    writeFileSync(join(place.folder, 'old.ndjson'), 'alt\n')
    const ran = await place.shell(`ulimit -f 64; trap '' XFSZ; $MONITOR export old.ndjson --force --now ${NOON}`)
    expect(ran.code).toBe(1)
    expect(ran.err).toMatch(/^monitor: cannot write old\.ndjson: .+\n {2}nothing was written\n$/)
    expect([read(place, 'old.ndjson'), parts(place)]).toEqual(['alt\n', []])
  })
})

describe('a long export', () => {
  let place: Place

  beforeAll(async () => {
    place = await polled('many', 300, 'Eine Frechheit. '.repeat(40))
    expect((await place.spawn('sources', { now: NOON })).code).toBe(0)
  })

  it.concurrent.each([
    ['head -1', 1],
    ['true', 0],
  ])('whose reader goes away ends quietly (| %s)', async (reader, lines) => {
    const ran = await place.shell(`$MONITOR export --now ${NOON} | ${reader}; echo "exit \${PIPESTATUS[0]}" >&2`)
    expect([ran.err, ran.out.split('\n').length - 1]).toEqual(['exit 0\n', lines])
  })

  it('that is interrupted ends with 130, without its end', async () => {
    // It waits for its reader, and goes on no further.
    const ran = await place.shell(
      `mkfifo pipe; $MONITOR export --now ${NOON} > pipe & exec 3< pipe; head -c 10 <&3; kill -INT $!; cat <&3 > rest; wait $!; echo "exit $?" >&2`,
    )
    expect(ran.err).toBe('monitor: interrupted; the export is cut\nexit 130\n')
    expect(read(place, 'rest')).not.toContain('"type":"end"')
  })

  it('that is interrupted while it writes a file leaves none', async () => {
    const io = { signal: AbortSignal.abort(new Error('interrupted')) }
    expect(await place.run('export all.ndjson', { now: NOON, io })).toMatchObject({
      code: 130,
      err: 'monitor: interrupted; all.ndjson was not written\n',
    })
    expect([place.has('all.ndjson'), parts(place)]).toEqual([false, []])
  })
})

describe('before anything is stored', () => {
  it.concurrent('there is no database: an error, and no file', async () => {
    const place = new Place(config([{ id: 'forum', url: site.put('/none', atom()) }]))
    const ran = await place.run('export all.ndjson', { now: NOON })
    expect(ran).toMatchObject({ code: 1, out: '' })
    expect(ran.err).toContain('There is no database yet')
    expect([place.has('all.ndjson'), place.has('monitor.db'), parts(place)]).toEqual([false, false, []])
  })

  it.concurrent('the feeds are known all the same', async () => {
    const place = new Place(config([{ id: 'forum', url: site.put('/feeds', atom()) }]))
    expect(await place.run('export --opml', { now: NOON })).toMatchObject({ code: 0, err: '' })
    expect(place.has('monitor.db')).toBe(false)
  })

  it.concurrent('an empty database is an export of nothing', async () => {
    const place = await polled('empty', 0)
    const { code, out } = await place.run('export --only mentions,cases', { now: NOON })
    expect([code, out.split('\n')[1]]).toEqual([0, '{"type":"end","counts":{"mention":0,"case":0}}'])
  })
})

describe('monitor import of an export', () => {
  it.concurrent('brings another place to the same mentions', async () => {
    const here = copy()
    await here.run('label M-2 praise', { now: NOON })
    expect((await here.run('export all.ndjson', { now: NOON })).code).toBe(0)
    const there = new Place(read(here, 'monitor.yaml'))
    writeFileSync(join(there.folder, 'all.ndjson'), read(here, 'all.ndjson'))
    expect(await there.run('import all.ndjson', { now: NOON })).toMatchObject({
      code: 0,
      out: expect.stringMatching(
        /^5 new · 0 edited · 0 deleted · 0 unchanged · 1 labelled · \d+ lines of an export passed over\n$/,
      ),
      err: '',
    })
    expect(there.mentions('forum')).toEqual(here.mentions('forum'))
  })

  it.concurrent('that was cut says so, and takes what there is', async () => {
    const here = copy()
    await here.run('export all.ndjson', { now: NOON })
    const text = read(here, 'all.ndjson')
    writeFileSync(join(here.folder, 'cut.ndjson'), text.slice(0, text.indexOf('{"type":"case"') + 20))
    const ran = await here.run('import cut.ndjson', { now: NOON })
    expect(ran).toMatchObject({ code: 3, out: expect.stringContaining('5 unchanged') })
    expect(ran.err).toContain('it was cut: what stood behind that is missing')
  })
})
