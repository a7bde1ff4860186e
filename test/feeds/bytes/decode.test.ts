import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decode } from '../../../src/feeds/bytes/decode.js'
import { Warnings } from '../../../src/feeds/warnings.js'

const TEXT = 'Größe „M“ – 5 €'
const document = (label: string | null, text = TEXT): string =>
  `<?xml version="1.0"${label === null ? '' : ` encoding="${label}"`}?><rss>${text}</rss>`
const bom = (hex: string, bytes: Buffer): Buffer => Buffer.concat([Buffer.from(hex, 'hex'), bytes])

function read(bytes: Buffer, contentType: string | null = null): { text: string; warnings: string[] } {
  const warnings = new Warnings()
  const text = decode(bytes, contentType, warnings)
  return { text: /<rss>([\s\S]*)<\/rss>/.exec(text)?.[1] ?? text, warnings: warnings.list }
}

const cases: readonly (readonly [rule: string, bytes: Buffer, contentType: string | null, text: string, warnings: number])[] = [
  ['UTF-8 without a word', Buffer.from(document(null)), null, TEXT, 0],
  ['UTF-8 with a mark', bom('efbbbf', Buffer.from(document('utf-8'))), null, TEXT, 0],
  ['the mark wins over the header', bom('efbbbf', Buffer.from(document(null))), 'text/xml; charset=iso-8859-1', TEXT, 0],
  ['UTF-16 little endian with a mark', bom('fffe', Buffer.from(document('utf-16'), 'utf16le')), null, TEXT, 0],
  ['UTF-16 big endian with a mark', bom('feff', Buffer.from(document('utf-16'), 'utf16le').swap16()), null, TEXT, 0],
  ['UTF-16 without a mark', Buffer.from(document('utf-16'), 'utf16le'), null, TEXT, 0],
  ['windows-1252 by declaration', iconv.encode(document('windows-1252'), 'win1252'), null, TEXT, 0],
  ['ISO-8859-1 is read as windows-1252', iconv.encode(document('ISO-8859-1'), 'win1252'), null, TEXT, 0],
  ['ISO-8859-15 is what it says', iconv.encode(document('ISO-8859-15', '5 €'), 'iso-8859-15'), null, '5 €', 0],
  [
    'another charset by header',
    iconv.encode(document(null, 'Привет'), 'win1251'),
    'text/xml; charset="windows-1251"',
    'Привет',
    0,
  ],
  [
    'the header wins over the declaration',
    iconv.encode(document('windows-1252', 'Привет'), 'win1251'),
    'text/xml; charset=windows-1251',
    'Привет',
    0,
  ],
  ['no declaration, no UTF-8: windows-1252', iconv.encode(document(null), 'win1252'), null, TEXT, 1],
  ['called UTF-8, is windows-1252', iconv.encode(document('utf-8'), 'win1252'), 'text/xml; charset=utf-8', TEXT, 2],
  ['called windows-1252, is UTF-8', Buffer.from(document('windows-1252')), null, TEXT, 1],
  ['called ISO-8859-1 by the header, is UTF-8', Buffer.from(document('utf-8')), 'text/xml; charset=ISO-8859-1', TEXT, 1],
  ['called UTF-16, is UTF-8', Buffer.from(document('utf-16')), null, TEXT, 0],
  ['a charset that nobody knows', Buffer.from(document('utf8mb4')), null, TEXT, 1],
  [
    'UTF-8 with one windows-1252 comment pasted in',
    bom('', Buffer.concat([Buffer.from('<rss>Größe – ä '), Buffer.from([0x80]), Buffer.from('</rss>')])),
    null,
    'Größe – ä €',
    1,
  ],
  ['UTF-8 cut inside its last character', Buffer.from('<rss>Größe – ä').subarray(0, -1), null, '<rss>Größe – ', 1],
  ['C1 controls in UTF-8 were windows-1252 once', Buffer.from('<rss>don\u0092t</rss>'), null, 'don’t', 0],
  ['control characters are dropped', Buffer.from('<rss>a\u0000\u001bb\n</rss>'), null, 'ab\n', 1],
]

describe('decode', () => {
  it.each(cases)('%s', (_, bytes, contentType, text, warnings) => {
    const decoded = read(bytes, contentType)
    expect({ text: decoded.text, warnings: decoded.warnings.length }).toEqual({ text, warnings })
  })
})
