import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)

// Loaded when a document first needs them, which most runs' documents do not: 40, 30 and 6 ms.
let parser: typeof import('htmlparser2') | null = null
let entities: typeof import('entities/decode') | null = null
let iconv: typeof import('iconv-lite') | null = null

export function htmlparser2(): typeof import('htmlparser2') {
  parser ??= require('htmlparser2') as typeof import('htmlparser2')
  return parser
}

export function entityTables(): typeof import('entities/decode') {
  entities ??= require('entities/decode') as typeof import('entities/decode')
  return entities
}

export function charsets(): typeof import('iconv-lite') {
  iconv ??= require('iconv-lite') as typeof import('iconv-lite')
  return iconv
}
