import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { AREAS, german } from '../../src/german/german.js'
import { spokenOfFaults } from './spoken.js'

const SRC = resolve(import.meta.dirname, '../../src')

const files = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith('german/'))
  .map((file) => ({ file, text: withoutComments(readFileSync(join(SRC, file), 'utf8')) }))

function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1')
}

/** Where the expression that begins behind `${` ends; strings and templates in it may hold braces. */
function endOfExpression(text: string, from: number): number {
  let depth = 1
  let at = from
  for (; depth > 0 && at < text.length; at += 1) {
    const sign = text[at]!
    if (sign === '{') depth += 1
    else if (sign === '}') depth -= 1
    else if (sign === '`') at = readTemplate(text, at + 1).end - 1
    else if (sign === "'") at = text.indexOf("'", at + 1)
  }
  return at
}

/** The template that begins behind the backtick at `from - 1`: its words with `{}` for each value. */
function readTemplate(text: string, from: number): { readonly key: string; readonly end: number } {
  let key = ''
  let at = from
  while (text[at] !== '`') {
    if (text.startsWith('${', at)) {
      at = endOfExpression(text, at + 2)
      key += '{}'
    } else if (text[at] === '\\') {
      key += text[at + 1] === 'n' ? '\n' : text[at + 1]
      at += 2
    } else {
      key += text[at]
      at += 1
    }
  }
  return { key, end: at + 1 }
}

/** What is said in the code: sentences in templates, words that never change, nouns that are counted. */
function saidIn(text: string): { readonly phrases: string[]; readonly nouns: string[] } {
  const templates = [...text.matchAll(/\b(?:say|phrase)`/g)].map(
    ({ index, 0: tag }) => readTemplate(text, index + tag.length).key,
  )
  const words = [...text.matchAll(/\bsay\.text\(\s*'((?:[^'\\]|\\.)*)',?\s*\)/g)].map(([, word]) => word!.replaceAll("\\'", "'"))
  const nouns = [...text.matchAll(/\bsay\.counted\((?:[^'`]*?), '([^']*)'\)/g)].map(([, noun]) => noun!)
  return { phrases: [...templates, ...words], nouns }
}

const read = files.map(({ file, text }) => ({ file, ...saidIn(text) }))
const said = read.flatMap(({ file, phrases }) => phrases.map((key) => ({ file, key })))
const placesOf = (pattern: string): number => [...pattern.matchAll(/\{\d*\}/g)].length

describe('everything that is said to people is said in German too', () => {
  test('sentences', () => {
    expect(said.length).toBeGreaterThan(0)
    expect(said.filter(({ key }) => !Object.hasOwn(german.phrases, key) && /\p{L}{2}/u.test(key.replaceAll('{}', '')))).toEqual(
      [],
    )
  })

  test('faults, refusals and advice, wherever they are made', async () => {
    const spoken = await spokenOfFaults()
    expect(spoken.length).toBeGreaterThan(500)
    expect(spoken.filter(({ key }) => !Object.hasOwn(german.phrases, key)).map(({ file, key }) => `${file}: ${key}`)).toEqual([])
  })

  test('faults with values are marked as phrases', async () => {
    expect((await spokenOfFaults()).filter(({ bare }) => bare)).toEqual([])
  })

  test('counted nouns', () => {
    const counted = read.flatMap(({ file, nouns }) => nouns.map((noun) => ({ file, noun })))
    expect(counted.filter(({ noun }) => !Object.hasOwn(german.nouns, noun))).toEqual([])
  })

  test('with as many values', () => {
    const wrong = Object.entries(german.phrases).filter(
      ([key, pattern]) => placesOf(key) !== placesOf(pattern) && !/\{\d+\}/.test(pattern),
    )
    expect(wrong).toEqual([])
  })

  test('the same in every area', () => {
    const twice = AREAS.flatMap((area, index) =>
      Object.keys(area).filter((key) =>
        AREAS.slice(index + 1).some((other) => Object.hasOwn(other, key) && other[key] !== area[key]),
      ),
    )
    expect(twice).toEqual([])
  })
})
