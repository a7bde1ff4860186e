const SUSPECT = /<(?![A-Za-z_/!?:\u0080-\uffff])|<[A-Za-z_/][^<>"']*(?=<)/
// Comments and CDATA are stepped over, also unfinished ones: without `$` a flood of openings would be quadratic.
const STEP = /<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)|<+(?![A-Za-z_/!?:\u0080-\uffff])|<[A-Za-z_/][^<>"']*(?=<)/g

/**
 * Escapes a `<` that opens no tag ("Preis < 5 €", "<3", "a <b</title>"). A tokenizer would swallow the following closing tag as
 * an attribute, and with it every field up to the end of the item.
 */
export function escapeStrayLessThan(source: string): string {
  if (!SUSPECT.test(source)) return source
  return source.replace(STEP, (match) =>
    match.startsWith('<!') ? match : match.replace(/^<+/, (signs) => '&lt;'.repeat(signs.length)),
  )
}
