import { afterEach, describe, expect, it } from 'vitest'
import { parseDate } from '../../../src/feeds/dates/dates.js'

const at = (...parts: [number, number, number?, number?, number?, number?]): number =>
  Date.UTC(parts[0], parts[1] - 1, parts[2] ?? 1, parts[3] ?? 0, parts[4] ?? 0, parts[5] ?? 0)

const READ: readonly (readonly [rule: string, written: string, expected: number])[] = [
  ['RFC 822', 'Mon, 03 Aug 2026 07:12:44 +0000', at(2026, 8, 3, 7, 12, 44)],
  ['RFC 822, offset', 'Mon, 03 Aug 2026 09:12:44 +0200', at(2026, 8, 3, 7, 12, 44)],
  ['RFC 822, named zone', 'Mon, 03 Aug 2026 03:12:44 EDT', at(2026, 8, 3, 7, 12, 44)],
  ['two-digit year before 50 is this century', 'Mon, 03 Aug 26 07:12:44 GMT', at(2026, 8, 3, 7, 12, 44)],
  ['two-digit year from 50 is the last century', 'Sun, 03 Aug 97 07:12:44 GMT', at(1997, 8, 3, 7, 12, 44)],
  ['no weekday', '3 Aug 2026 07:12:44 GMT', at(2026, 8, 3, 7, 12, 44)],
  ['no comma', 'Mon 03 Aug 2026 07:12:44 GMT', at(2026, 8, 3, 7, 12, 44)],
  ['no seconds', 'Mon, 03 Aug 2026 07:12 GMT', at(2026, 8, 3, 7, 12)],
  ['an unknown zone is UTC (RFC 5322 4.3)', 'Mon, 03 Aug 2026 07:12:44 XYZ', at(2026, 8, 3, 7, 12, 44)],
  ['month before day', 'Mon, Aug 3 2026 07:12:44 GMT', at(2026, 8, 3, 7, 12, 44)],
  ['long English form', 'Monday, August 3rd, 2026 at 3:07pm', at(2026, 8, 3, 15, 7)],
  ['asctime', 'Mon Aug  3 07:12:44 2026', at(2026, 8, 3, 7, 12, 44)],
  ['what JavaScript prints', 'Mon Aug 03 2026 09:12:44 GMT+0200 (Mitteleuropäische Sommerzeit)', at(2026, 8, 3, 7, 12, 44)],
  ['midnight by the twelve-hour clock', 'Aug 3, 2026 12:05 a.m.', at(2026, 8, 3, 0, 5)],
  ['German weekday and month', 'Mo, 03 Aug 2026 09:12:44 +0200', at(2026, 8, 3, 7, 12, 44)],
  ['German with umlaut', 'Di, 03 Mär 2026 10:15:00 +0100', at(2026, 3, 3, 9, 15)],
  ['German summer time', 'Mo, 03 Aug 2026 09:12:44 MESZ', at(2026, 8, 3, 7, 12, 44)],
  ['German winter time', 'Mi, 02 Dez 2026 09:00:00 MEZ', at(2026, 12, 2, 8)],
  ['German dots', 'Mo., 03. Aug. 2026 09:00:00 +0200', at(2026, 8, 3, 7)],
  ['German long', '3. August 2026 14:05', at(2026, 8, 3, 14, 5)],
  ['German with um and Uhr', 'Montag, 3. August 2026 um 14:05 Uhr', at(2026, 8, 3, 14, 5)],
  ['German clock with a dot', '3. August 2026, 14.05 Uhr', at(2026, 8, 3, 14, 5)],
  ['Austrian January', '7. Jänner 2026', at(2026, 1, 7)],
  ['German numbers', '03.08.2026 14:05:09', at(2026, 8, 3, 14, 5, 9)],
  ['German numbers, short year', '3.8.26', at(2026, 8, 3)],
  ['French', 'lun., 03 août 2026 15:09:58 +0200', at(2026, 8, 3, 13, 9, 58)],
  ['mar. is a Tuesday when a month follows', 'mar., 01 déc. 2026 16:11:02 +0000', at(2026, 12, 1, 16, 11, 2)],
  ['Italian', '3 agosto 2026', at(2026, 8, 3)],
  ['a language of the wider neighbourhood', '3 sierpnia 2026 10:00', at(2026, 8, 3, 10)],
  ['slashes are American', '08/03/2026 14:05', at(2026, 8, 3, 14, 5)],
  ['slashes with a day that is no month', '26/06/2026', at(2026, 6, 26)],
  ['slashes where the weekday decides', 'Mon, 03/08/2026', at(2026, 8, 3)],
  ['W3CDTF year', '2026', at(2026, 1)],
  ['W3CDTF month', '2026-08', at(2026, 8)],
  ['W3CDTF day', '2026-08-03', at(2026, 8, 3)],
  ['W3CDTF minutes', '2026-08-03T09:12+02:00', at(2026, 8, 3, 7, 12)],
  ['fractions are dropped', '2026-08-03T07:12:44.987654Z', at(2026, 8, 3, 7, 12, 44)],
  ['ISO without zone is UTC', '2026-08-03T07:12:44', at(2026, 8, 3, 7, 12, 44)],
  ['ISO with a blank', '2026-08-03 07:12:44', at(2026, 8, 3, 7, 12, 44)],
  ['ISO with a named zone', '2026-08-03 09:12:44 CEST', at(2026, 8, 3, 7, 12, 44)],
  ['ISO basic', '20260803T071244Z', at(2026, 8, 3, 7, 12, 44)],
  ['ISO, hour 24 ends the day', '2026-08-03T24:00:00Z', at(2026, 8, 4)],
  ['offset without colon', '2026-08-03T09:12:44+0200', at(2026, 8, 3, 7, 12, 44)],
  ['half-hour zone', '2026-08-03T12:42:44+05:30', at(2026, 8, 3, 7, 12, 44)],
  ['Unix seconds', '1785741164', at(2026, 8, 3, 7, 12, 44)],
  ['Unix milliseconds', '1785741164000', at(2026, 8, 3, 7, 12, 44)],
  ['leap day', '29 Feb 2028 00:00 GMT', at(2028, 2, 29)],
]

const UNKNOWN: readonly (readonly [rule: string, written: string | null])[] = [
  ['absent', null],
  ['empty', '  '],
  ['words', 'gestern'],
  ['the day does not exist', '31.02.2026'],
  ['hour 25', 'Mon, 03 Aug 2026 25:61:00 +0200'],
  ['an offset that no zone has', '2026-08-03T07:00:00-99:99'],
  ['something behind the offset', '2026-08-03T07:00:00-06:00Textra'],
  ['letters for digits', '2026-08-03T09:xx:00Z'],
  ['a time with four parts', 'Sun, 16 Dec 2012 1:2:3:4 GMT'],
  ['no year', 'Mon, 03 Aug'],
  ['a bare number', '22013'],
  ['a text that merely holds a date', 'Sitzung vom 3. August 2026 über den neuen Tarif'],
  ['hostile length', `3. August 2026 ${' '.repeat(100_000)}`.padEnd(100_100, 'x')],
]

const zone = process.env['TZ']
afterEach(() => {
  process.env['TZ'] = zone
})

describe.each(['UTC', 'Europe/Berlin', 'America/New_York'])('parseDate on a machine in %s', (machine) => {
  it.each(READ)('%s: %s', (_, written, expected) => {
    process.env['TZ'] = machine
    expect(parseDate(written)).toBe(expected)
  })

  it.each(UNKNOWN)('is null, never a guess: %s', (_, written) => {
    process.env['TZ'] = machine
    expect(parseDate(written)).toBeNull()
  })
})
