import { expect, it } from 'vitest'
import { dayWords, weekWords } from '../../../src/report/shapes/date-words.js'

it.each([
  ['2026-11-16', 'Mo 16. Nov 2026'],
  ['2026-03-01', 'So 1. Mär 2026'],
  ['no date', 'no date'],
])('the day %s is %s in German, and itself in English', (date, german) => {
  expect([dayWords(date, 'de'), dayWords(date, 'en')]).toEqual([german, date])
})

it.each([
  ['2026-W47', 'KW 47, 2026'],
  ['2027-W01', 'KW 1, 2027'],
  ['no week', 'no week'],
])('the week %s is %s in German, and itself in English', (week, german) => {
  expect([weekWords(week, 'de'), weekWords(week, 'en')]).toEqual([german, week])
})
