// Valid JSON may hold characters that reverse or hide text on a terminal, or end a line in JavaScript. Written as escapes they are the
// same data to every parser and harmless to every eye. The joiner U+200D stays: it holds emoji together.
const UNSAFE = /[\u007f-\u009f\u061c\u200b\u200c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/g

const escaped = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`

/** A value as JSON on one line. */
export const jsonText = (value: unknown): string => JSON.stringify(value).replace(UNSAFE, escaped)
